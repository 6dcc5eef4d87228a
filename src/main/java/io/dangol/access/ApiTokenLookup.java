package io.dangol.access;

import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the secret of an API token grants.
 *
 * <p>A good token is believed for {@code dangol.access.token-cache} (10 seconds) before the database is asked again. A
 * revocation holds at once on the replica that carried it out and within that time on the others.
 */
@ApplicationScoped
class ApiTokenLookup {
    private final Pool pool;
    private final BusinessClock clock;
    private final Duration believed;
    private final byte @Nullable [] operatorHash;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    ApiTokenLookup(Pool pool, BusinessClock clock, AccessConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.believed = config.tokenCache();
        this.operatorHash = config.operatorToken().map(ApiTokenSecret::hash).orElse(null);
    }

    /** What the secret grants now; null when it is wrong, expired or revoked. */
    Uni<@Nullable ApiTokenGrant> find(String secret) {
        if (!ApiTokenSecret.hasShape(secret)) {
            return Uni.createFrom().nullItem();
        }
        byte[] hash = ApiTokenSecret.hash(secret);
        if (operatorHash != null && MessageDigest.isEqual(operatorHash, hash)) {
            return Uni.createFrom().item(ApiTokenGrant.OPERATOR);
        }
        Instant now = clock.now();
        Known remembered = known.get(HexFormat.of().formatHex(hash));
        Uni<@Nullable ApiTokenGrant> grant = remembered != null && now.isBefore(remembered.until)
                ? Uni.createFrom().item(remembered.grant)
                : ask(hash, now);
        return grant.map(found -> found == null || found.expiredAt(now) ? null : found);
    }

    /** Makes a revocation hold on this replica; call it after the transaction that revokes. */
    void forget() {
        forgotten.incrementAndGet();
        known.clear();
    }

    private Uni<@Nullable ApiTokenGrant> ask(byte[] hash, Instant now) {
        String key = HexFormat.of().formatHex(hash);
        long before = forgotten.get();
        return pool.preparedQuery(ApiTokenSql.GRANT_OF_HASH)
                .execute(Tuple.tuple().addBuffer(Buffer.buffer(hash)))
                .map(ApiTokenLookup::grant)
                .invoke(grant -> remember(key, grant, now, before));
    }

    /** An answer that overlaps a revocation may be older than it, so it is not kept. */
    private void remember(String key, @Nullable ApiTokenGrant grant, Instant now, long before) {
        if (grant == null) {
            known.remove(key);
        } else if (forgotten.get() == before) {
            known.put(key, new Known(grant, now.plus(believed)));
        }
    }

    private static @Nullable ApiTokenGrant grant(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
        return new ApiTokenGrant(
                row.getLong("id"), row.getString("name"), roles(row), expiresAt == null ? null : expiresAt.toInstant());
    }

    static Set<Role> roles(Row row) {
        return Arrays.stream(row.getArrayOfStrings("roles")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private record Known(ApiTokenGrant grant, Instant until) {}
}
