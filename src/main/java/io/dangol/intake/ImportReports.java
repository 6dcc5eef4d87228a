package io.dangol.intake;

import io.dangol.job.Run;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What an import did, as the sender of the file is told. */
@ApplicationScoped
class ImportReports {
    private final Pool pool;

    ImportReports(Pool pool) {
        this.pool = pool;
    }

    Uni<JsonObject> report(Run run) {
        return pool.preparedQuery(ImportSql.FIND_COUNTS)
                .execute(Tuple.of(run.key()))
                .map(rows -> report(run, rows.iterator().next()));
    }

    private static JsonObject report(Run run, Row counts) {
        JsonObject report = new JsonObject()
                .put("run", run.getId())
                .put("status", run.status().name())
                .put("kind", counts.getString("kind"))
                .put("dryRun", counts.getBoolean("dry_run"))
                .put("rowsRead", counts.getLong("rows_read"))
                .put("inserted", counts.getLong("inserted"))
                .put("changed", counts.getLong("changed"))
                .put("unchanged", counts.getLong("unchanged"))
                .put("failed", counts.getLong("failed"))
                .put("errors", "/intake/runs/" + run.getId() + "/errors");
        if (run.summary() != null) {
            report.put("summary", run.summary());
        }
        if (run.failure() != null) {
            report.put(
                    "failure",
                    new JsonObject()
                            .put("code", run.failure().code().name())
                            .put("message", run.failure().message())
                            .put("errorId", run.failure().errorId()));
        }
        return report;
    }
}
