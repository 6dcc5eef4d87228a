package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Draws purchase cycles, some thousand customers at a time in transactions of their own, and puts them in force together
 * in one at the end.
 */
@ApplicationScoped
class CycleWork implements InsightWork {
    private static final int CUSTOMERS_AT_A_TIME = 20_000;
    /** With fewer customers who bought something again, cycles say little. */
    private static final int RELIABLE_FROM = 50;

    private final Pool pool;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;
    private final InsightConfig.CycleSettings settings;

    CycleWork(Pool pool, InsightLedger ledger, BusinessCalendar calendar, InsightConfig config) {
        this.pool = pool;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = config.cycle();
    }

    @Override
    public InsightKind kind() {
        return InsightKind.PURCHASE_CYCLE;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        Instant from = calendar.monthsBefore(asOf, settings.windowMonths());
        return pool.query(CycleSql.EMPTY_STAGE)
                .execute()
                .chain(() -> stage(run, from, asOf, 0, 0))
                .chain(() -> pool.withTransaction(connection -> putInForce(connection, run, from, asOf)))
                .call(() -> pool.query(CycleSql.EMPTY_STAGE).execute());
    }

    private Uni<Void> stage(RunContext run, Instant from, Instant asOf, long after, long done) {
        return pool.preparedQuery(CycleSql.NEXT_CUSTOMERS)
                .execute(Tuple.of(after, CUSTOMERS_AT_A_TIME))
                .map(rows -> rows.iterator().next().getLong("last"))
                .chain(last -> last == null
                        ? Uni.createFrom().voidItem()
                        : stageThese(run, from, asOf, after, last)
                                .chain(() -> run.progress(done + CUSTOMERS_AT_A_TIME, null))
                                .chain(() -> stage(run, from, asOf, last, done + CUSTOMERS_AT_A_TIME)));
    }

    private Uni<Void> stageThese(RunContext run, Instant from, Instant asOf, long after, long last) {
        Tuple values = Tuple.tuple()
                .addLong(run.runId())
                .addLong(after)
                .addLong(last)
                .addOffsetDateTime(InsightLedger.utc(from))
                .addOffsetDateTime(InsightLedger.utc(asOf))
                .addString(calendar.zone().getId());
        return pool.withTransaction(connection -> connection
                .query("set local jit = off; set local work_mem = '64MB'")
                .execute()
                .chain(() -> connection.preparedQuery(CycleSql.STAGE).execute(values))
                .chain(() -> run.fence(connection)));
    }

    private Uni<String> putInForce(SqlConnection connection, RunContext run, Instant from, Instant asOf) {
        Tuple runId = Tuple.of(run.runId());
        return connection
                .query(CycleSql.REMOVE_TYPICAL)
                .execute()
                .chain(() -> connection.preparedQuery(CycleSql.PUT_TYPICAL).execute(runId))
                .chain(() -> connection.preparedQuery(CycleSql.PUT_PRODUCTS).execute(runId))
                .chain(() -> connection.preparedQuery(CycleSql.PUT_CATEGORIES).execute(runId))
                .chain(() -> connection.query(CycleSql.COUNT).execute())
                .map(rows -> rows.iterator().next())
                .chain(row -> record(
                        connection,
                        run,
                        finding(from, asOf, row.getLong("customers"), row.getLong("cycles"), row.getLong("things"))));
    }

    private InsightLedger.Finding finding(Instant from, Instant asOf, long customers, long cycles, long things) {
        String words = customers + " customers bought one of " + things
                + " products or categories on several days; that gives " + cycles + " cycles."
                + (customers < RELIABLE_FROM ? " With so few, typical cycles say little." : "");
        return new InsightLedger.Finding(
                kind(), asOf, calendar.dayOf(from), customers, cycles, customers >= RELIABLE_FROM, words);
    }

    private Uni<String> record(SqlConnection connection, RunContext run, InsightLedger.Finding finding) {
        return ledger.record(connection, run, finding).replaceWith(finding.words());
    }
}
