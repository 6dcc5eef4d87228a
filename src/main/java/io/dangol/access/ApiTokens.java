package io.dangol.access;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes, lists and takes back API tokens. */
@ApplicationScoped
public class ApiTokens {
    static final String ORDERING = "api-tokens:newest";

    private final Pool pool;
    private final Audit audit;
    private final ApiTokenLookup lookup;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    ApiTokens(Pool pool, Audit audit, ApiTokenLookup lookup, BusinessClock clock, BusinessCalendar calendar) {
        this.pool = pool;
        this.audit = audit;
        this.lookup = lookup;
        this.clock = clock;
        this.calendar = calendar;
    }

    static Cursor cursor(ApiToken token) {
        return new Cursor(ORDERING, null, token.key());
    }

    /** Stores a token under the hash of its secret; null when its name was taken before. */
    Uni<@Nullable ApiToken> create(Caller caller, ApiTokenCreateInput input, String secret) {
        Tuple values = Tuple.tuple()
                .addString(input.name())
                .addBuffer(Buffer.buffer(ApiTokenSecret.hash(secret)))
                .addArrayOfString(
                        Role.sorted(input.roles()).stream().map(Role::name).toArray(String[]::new))
                .addOffsetDateTime(utc(clock.now()))
                .addString(caller.actor())
                .addOffsetDateTime(input.expiresAt());
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(ApiTokenSql.CREATE)
                .execute(values)
                .map(this::token)
                .call(token -> token == null
                        ? Uni.createFrom().voidItem()
                        : audit.record(transaction, created(caller, token))));
    }

    /** Takes a token back, once; null when there is none with the key. */
    Uni<@Nullable ApiToken> revoke(Caller caller, long key) {
        Tuple values = Tuple.of(key, utc(clock.now()), caller.actor());
        return pool.withTransaction(transaction -> transaction
                        .preparedQuery(ApiTokenSql.REVOKE)
                        .execute(values)
                        .map(this::token)
                        .chain(token -> token == null
                                ? find(transaction, key)
                                : audit.record(transaction, revoked(caller, token))
                                        .replaceWith(token)))
                .invoke(lookup::forget);
    }

    Uni<Page<ApiToken>> page(PageRequest request) {
        Long from = request.from() == null ? null : request.from().key();
        return pool.preparedQuery(request.backward() ? ApiTokenSql.PAGE_BACKWARD : ApiTokenSql.PAGE_FORWARD)
                .execute(Tuple.of(from, request.rowsToRead()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::token)
                        .toList())
                .map(tokens -> Page.of(request, tokens, ApiTokens::cursor));
    }

    Uni<Integer> count() {
        return pool.preparedQuery(ApiTokenSql.COUNT)
                .execute()
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    Uni<@Nullable ApiToken> find(long key) {
        return pool.withConnection(connection -> find(connection, key));
    }

    private Uni<@Nullable ApiToken> find(SqlConnection connection, long key) {
        return connection.preparedQuery(ApiTokenSql.FIND).execute(Tuple.of(key)).map(this::token);
    }

    private static AuditNote created(Caller caller, ApiToken token) {
        JsonObject change = new JsonObject()
                .put("name", token.name())
                .put(
                        "roles",
                        new JsonArray(token.roles().stream().map(Role::name).toList()))
                .put(
                        "expiresAt",
                        token.expiresAt() == null ? null : token.expiresAt().toString());
        return new AuditNote(caller, "apiTokenCreate", ApiToken.TYPE, token.key(), change);
    }

    private static AuditNote revoked(Caller caller, ApiToken token) {
        return new AuditNote(
                caller, "apiTokenRevoke", ApiToken.TYPE, token.key(), new JsonObject().put("name", token.name()));
    }

    private @Nullable ApiToken token(RowSet<Row> rows) {
        return rows.size() == 0 ? null : token(rows.iterator().next());
    }

    private ApiToken token(Row row) {
        OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
        OffsetDateTime revokedAt = row.getOffsetDateTime("revoked_at");
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                Role.sorted(ApiTokenLookup.roles(row)),
                state(expiresAt, revokedAt),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()),
                row.getString("created_by"),
                local(expiresAt),
                local(revokedAt),
                row.getString("revoked_by"),
                local(row.getOffsetDateTime("last_used_at")));
    }

    private ApiTokenState state(@Nullable OffsetDateTime expiresAt, @Nullable OffsetDateTime revokedAt) {
        if (revokedAt != null) {
            return ApiTokenState.REVOKED;
        }
        boolean expired = expiresAt != null && !clock.now().isBefore(expiresAt.toInstant());
        return expired ? ApiTokenState.EXPIRED : ApiTokenState.ACTIVE;
    }

    private @Nullable OffsetDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : calendar.local(time.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
