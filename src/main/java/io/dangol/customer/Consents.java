package io.dangol.customer;

import io.dangol.access.Caller;
import io.dangol.access.Masking;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and records what customers consented to. */
@ApplicationScoped
class Consents {
    /** Statements of one customer that a history shows at most. */
    static final int HISTORY = 100;

    /** Article 50 of the Network Act and its decree: consent to advertising is confirmed again every two years. */
    private static final int YEARS_UNTIL_CONFIRMED_AGAIN = 2;

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final CustomerTrail trail;

    Consents(Pool pool, BusinessCalendar calendar, BusinessClock clock, CustomerTrail trail) {
        this.trail = trail;
        this.pool = pool;
        this.calendar = calendar;
        this.clock = clock;
    }

    Uni<Map<Long, List<Consent>>> current(Long[] customers, Masking masking) {
        Instant asOf = clock.now();
        return pool.preparedQuery(ConsentSql.CURRENT)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.grouped(rows, "customer_id", row -> read(row, asOf, masking)));
    }

    Uni<Map<Long, List<Consent>>> history(Long[] customers, Masking masking) {
        Instant asOf = clock.now();
        return pool.preparedQuery(ConsentSql.HISTORY)
                .execute(Tuple.of(customers, HISTORY))
                .map(rows -> Rows.grouped(rows, "customer_id", row -> read(row, asOf, masking)));
    }

    /**
     * Records a statement that the customer made to the brand itself.
     *
     * @throws DangolException with NOT_FOUND when there is no such customer
     */
    Uni<Consent> record(SqlConnection connection, long customer, ConsentRecordInput statement, Caller caller) {
        Instant asOf = clock.now();
        OffsetDateTime recordedAt =
                statement.recordedAt() == null ? asOf.atOffset(ZoneOffset.UTC) : statement.recordedAt();
        Tuple values = Tuple.tuple()
                .addLong(customer)
                .addString(statement.medium().name())
                .addString(statement.purpose().name())
                .addBoolean(statement.night())
                .addBoolean(statement.granted())
                .addOffsetDateTime(recordedAt)
                .addString(statement.evidence());
        return connection
                .preparedQuery(ConsentSql.RECORD)
                .execute(values)
                .map(rows -> Rows.stream(rows)
                        .findFirst()
                        .orElseThrow(
                                () -> DangolException.notFound("There is no such customer. Read the customer again.")))
                .chain(row -> noted(connection, caller, row.getLong("customer_id"), read(row, asOf, caller.masking())));
    }

    private Uni<Consent> noted(SqlConnection connection, Caller caller, long customer, Consent consent) {
        return trail.recorded(connection, caller, customer, consent).replaceWith(consent);
    }

    private Consent read(Row row, Instant asOf, Masking masking) {
        ConsentPurpose purpose = ConsentPurpose.valueOf(row.getString("purpose"));
        boolean granted = row.getBoolean("granted");
        OffsetDateTime expires =
                granted && purpose == ConsentPurpose.ADVERTISING ? expiry(row.getOffsetDateTime("confirmed_at")) : null;
        return new Consent(
                Medium.valueOf(row.getString("medium")),
                purpose,
                row.getBoolean("night"),
                granted,
                calendar.local(row.getOffsetDateTime("recorded_at").toInstant()),
                expires,
                granted && (expires == null || expires.toInstant().isAfter(asOf)),
                masking.show(row.getString("evidence")),
                ConsentSource.valueOf(row.getString("source")));
    }

    private @Nullable OffsetDateTime expiry(OffsetDateTime confirmedAt) {
        return calendar.local(confirmedAt.toInstant()).plusYears(YEARS_UNTIL_CONFIRMED_AGAIN);
    }
}
