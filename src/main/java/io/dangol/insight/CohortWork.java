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

/** Draws cohorts: one pass over all orders, in the database, in one transaction. */
@ApplicationScoped
class CohortWork implements InsightWork {
    /** With fewer buyers, shares of cohorts say little. */
    private static final int RELIABLE_FROM = 100;

    private final Pool pool;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;

    CohortWork(Pool pool, InsightLedger ledger, BusinessCalendar calendar) {
        this.pool = pool;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    @Override
    public InsightKind kind() {
        return InsightKind.COHORT;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        Tuple values =
                Tuple.of(run.runId(), InsightLedger.utc(asOf), calendar.zone().getId());
        return pool.withTransaction(connection -> connection
                .query("set local jit = off; set local work_mem = '64MB'")
                .execute()
                .chain(() -> connection.query(CohortSql.REMOVE_FORMER).execute())
                .chain(() -> connection.preparedQuery(CohortSql.PUT).execute(values))
                .chain(() -> connection.query(CohortSql.COUNT).execute())
                .map(rows -> rows.iterator().next())
                .chain(counts -> record(connection, run, asOf, counts)));
    }

    private Uni<String> record(SqlConnection connection, RunContext run, Instant asOf, Row counts) {
        long buyers = counts.getLong("buyers");
        String words = buyers + " buyers in " + counts.getLong("cohorts") + " monthly cohorts; "
                + counts.getLong("returned") + " of them ordered in the month after their first."
                + (buyers < RELIABLE_FROM ? " With so few buyers, shares of cohorts say little." : "");
        return ledger.record(
                        connection,
                        run,
                        new InsightLedger.Finding(
                                kind(), asOf, null, buyers, counts.getLong("cohorts"), buyers >= RELIABLE_FROM, words))
                .replaceWith(words);
    }
}
