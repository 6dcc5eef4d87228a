package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Draws discount profiles: two passes over the orders of the window, in the database, in one transaction. */
@ApplicationScoped
class DiscountWork implements InsightWork {
    private static final long STEPS = 2;
    /** With fewer customers, bands say little. */
    private static final int RELIABLE_FROM = 100;

    private final Pool pool;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;
    private final InsightConfig.DiscountSettings settings;

    DiscountWork(Pool pool, InsightLedger ledger, BusinessCalendar calendar, InsightConfig config) {
        this.pool = pool;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = config.discount();
    }

    @Override
    public InsightKind kind() {
        return InsightKind.DISCOUNT;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        return pool.withTransaction(connection -> draw(connection, run, asOf));
    }

    private Uni<String> draw(SqlConnection connection, RunContext run, Instant asOf) {
        Instant from = calendar.monthsBefore(asOf, settings.windowMonths());
        OffsetDateTime start = InsightLedger.utc(from);
        OffsetDateTime end = InsightLedger.utc(asOf);
        return connection
                .query("set local jit = off; set local work_mem = '64MB'")
                .execute()
                .chain(() -> connection.query(DiscountSql.REMOVE_FORMER).execute())
                .chain(() -> connection.query(DiscountSql.REMOVE_FORMER_BANDS).execute())
                .chain(() -> connection
                        .preparedQuery(DiscountSql.PUT_PROFILES)
                        .execute(Tuple.of(run.runId(), start, end, settings.bargainOrders())))
                .chain(() -> run.progress(1, STEPS))
                .chain(() -> connection.preparedQuery(DiscountSql.PUT_BANDS).execute(Tuple.of(run.runId(), start, end)))
                .chain(() -> connection.query(DiscountSql.COUNT).execute())
                .map(rows -> rows.iterator().next())
                .chain(counts -> record(connection, run, from, asOf, counts));
    }

    private Uni<String> record(SqlConnection connection, RunContext run, Instant from, Instant asOf, Row counts) {
        long customers = counts.getLong("customers");
        long orders = counts.getLong("orders");
        String words = String.format(
                Locale.ROOT,
                "%d customers placed %d orders, %.0f %% of them with a discount; %d customers buy only with discounts.%s",
                customers,
                orders,
                orders == 0 ? 0 : 100.0 * counts.getLong("discounted") / orders,
                counts.getLong("bargain_only"),
                customers < RELIABLE_FROM ? " With so few customers, bands say little." : "");
        return ledger.record(
                        connection,
                        run,
                        new InsightLedger.Finding(
                                kind(),
                                asOf,
                                calendar.dayOf(from),
                                customers,
                                customers,
                                customers >= RELIABLE_FROM,
                                words))
                .replaceWith(words);
    }
}
