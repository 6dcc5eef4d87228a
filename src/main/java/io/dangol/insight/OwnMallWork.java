package io.dangol.insight;

import io.dangol.job.RunContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Finds what brings marketplace buyers to the own mall, in the database, in one transaction. */
@ApplicationScoped
class OwnMallWork implements InsightWork {
    private static final long STEPS = 2;

    private final Pool pool;
    private final InsightLedger ledger;
    private final InsightConfig.OwnMallSettings settings;

    OwnMallWork(Pool pool, InsightLedger ledger, InsightConfig config) {
        this.pool = pool;
        this.ledger = ledger;
        this.settings = config.ownMall();
    }

    @Override
    public InsightKind kind() {
        return InsightKind.OWN_MALL;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        Tuple values =
                Tuple.of(run.runId(), InsightLedger.utc(asOf), settings.followDays(), settings.minimumCustomers());
        return pool.withTransaction(connection -> connection
                .query("set local jit = off; set local work_mem = '64MB'")
                .execute()
                .chain(() -> connection.preparedQuery(OwnMallSql.PUT_PRODUCTS).execute(values))
                .chain(() -> run.progress(1, STEPS))
                .chain(() -> connection.preparedQuery(OwnMallSql.PUT_CATEGORIES).execute(values))
                .chain(() -> connection.preparedQuery(OwnMallSql.COUNT).execute(Tuple.of(InsightLedger.utc(asOf))))
                .map(rows -> rows.iterator().next())
                .chain(counts -> record(connection, run, asOf, counts)));
    }

    private Uni<String> record(SqlConnection connection, RunContext run, Instant asOf, Row counts) {
        long patterns = counts.getLong("patterns");
        String words = patterns == 0
                ? "No product or category was bought on a marketplace by " + settings.minimumCustomers()
                        + " customers without an own-mall order before, long enough ago to see whether one followed;"
                        + " or none of them ever came to the own mall."
                : counts.getLong("proven") + " of " + patterns
                        + " products and categories bring marketplace customers to"
                        + " the own mall more often than others do, beyond chance.";
        return ledger.record(
                        connection,
                        run,
                        new InsightLedger.Finding(
                                kind(), asOf, null, counts.getLong("customers"), patterns, patterns > 0, words))
                .replaceWith(words);
    }
}
