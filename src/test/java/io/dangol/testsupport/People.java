package io.dangol.testsupport;

import io.dangol.customer.CustomerLock;
import io.dangol.customer.CustomerMerges;
import io.dangol.customer.MergeOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes channels, customers, identities and orders as an import would, from a waiting test thread. */
@ApplicationScoped
public class People {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database;
    private final Pool pool;
    private final CustomerLock lock;
    private final CustomerMerges merges;

    public People(Database database, Pool pool, CustomerLock lock, CustomerMerges merges) {
        this.database = database;
        this.pool = pool;
        this.lock = lock;
        this.merges = merges;
    }

    /** What a channel tells about a person. */
    public record Told(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String memberId,
            @Nullable String signedUpAt,
            String recordedAt) {
        public static Told nothing() {
            return new Told(null, null, null, null, null, "2025-01-01T00:00:00Z");
        }

        public Told name(String value) {
            return new Told(value, email, phone, memberId, signedUpAt, recordedAt);
        }

        public Told email(String value) {
            return new Told(name, value, phone, memberId, signedUpAt, recordedAt);
        }

        public Told phone(String value) {
            return new Told(name, email, value, memberId, signedUpAt, recordedAt);
        }

        public Told memberId(String value) {
            return new Told(name, email, phone, value, signedUpAt, recordedAt);
        }

        public Told signedUpAt(String value) {
            return new Told(name, email, phone, memberId, value, recordedAt);
        }

        public Told recordedAt(String value) {
            return new Told(name, email, phone, memberId, signedUpAt, value);
        }
    }

    public int channel(String key, String kind) {
        return database.rows(
                        "insert into channel (key, name, kind) values ($1, $1, $2) on conflict (key) do update set kind = $2"
                                + " returning id::int",
                        key,
                        kind)
                .get(0)
                .getInteger(0);
    }

    /** A new customer with one identity whose phone and e-mail are verified; returns the identity's key. */
    public long identity(int channel, String externalId, Told told) {
        return database.rows(
                        """
                        with owner as (
                            insert into customer (created_at) values ($1) returning id
                        )
                        insert into identity (channel_id, external_id, customer_id, name, email, email_verified, phone,
                            phone_verified, member_id, signed_up_at, recorded_at)
                        select $2::int, $3, id, nullif($4, ''), nullif($5, ''), true, nullif($6, ''), true, nullif($7, ''), nullif($8, '9999-01-01 00:00:00Z'::timestamptz), $9
                        from owner
                        returning id
                        """,
                        at("2025-01-01T00:00:00Z"),
                        channel,
                        externalId,
                        text(told.name()),
                        text(told.email()),
                        text(told.phone()),
                        text(told.memberId()),
                        told.signedUpAt() == null ? NONE : at(told.signedUpAt()),
                        at(told.recordedAt()))
                .get(0)
                .getLong(0);
    }

    /** An order of the identity; returns its key. */
    public long order(long identity, String externalId, String orderedAt, long paid) {
        return database.rows("""
                        insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at,
                            list_amount, paid_amount, recorded_at)
                        select customer_id, id, channel_id, $2, $3, $4, $4, $3 from identity where id = $1
                        returning id
                        """, identity, externalId, at(orderedAt), paid)
                .get(0)
                .getLong(0);
    }

    public MergeOutcome merge(long... identities) {
        Long[] keys = Arrays.stream(identities).boxed().toArray(Long[]::new);
        return transaction(
                connection -> lock.toWriteIdentities(connection).chain(() -> merges.mergeVerified(connection, keys)));
    }

    public <T> T transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).await().atMost(PATIENCE);
    }

    public long customerOf(long identity) {
        return database.count("select customer_id from identity where id = $1", identity);
    }

    public static OffsetDateTime at(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }

    private static final OffsetDateTime NONE = at("9999-01-01T00:00:00Z");

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
