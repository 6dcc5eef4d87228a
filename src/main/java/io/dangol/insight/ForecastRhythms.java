package io.dangol.insight;

import io.dangol.job.RunContext;
import io.dangol.lifecycle.PurchaseRhythm;
import io.dangol.lifecycle.PurchaseRhythms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the lifecycle when customers are late against their own rhythm, so that their stages follow. */
@ApplicationScoped
class ForecastRhythms {
    private static final int CHUNK = 5_000;

    private final PurchaseRhythms rhythms;

    ForecastRhythms(PurchaseRhythms rhythms) {
        this.rhythms = rhythms;
    }

    /** Hands over the rhythms of the run's forecasts, in the transaction that puts them in force. */
    Uni<Void> tell(SqlConnection connection, RunContext run) {
        return RowStream.of(connection, ForecastSql.RHYTHMS, Tuple.of(run.runId()))
                .map(ForecastRhythms::rhythm)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk -> rhythms.put(connection, chunk))
                .onItem()
                .ignoreAsUni();
    }

    private static PurchaseRhythm rhythm(Row row) {
        return new PurchaseRhythm(
                row.getLong("customer_id"),
                row.getOffsetDateTime("last_order_at"),
                row.getLocalDate("caution_on"),
                row.getLocalDate("imminent_on"));
    }
}
