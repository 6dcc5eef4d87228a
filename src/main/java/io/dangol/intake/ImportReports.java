package io.dangol.intake;

import io.dangol.job.Run;
import io.dangol.job.Runs;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, as the sender of the file is told. */
@ApplicationScoped
class ImportReports {
    private final IntakeRuns runs;
    private final Runs ledger;

    ImportReports(IntakeRuns runs, Runs ledger) {
        this.ledger = ledger;
        this.runs = runs;
    }

    /** @throws DangolException with NOT_FOUND when there is no run with the key, or it is no import */
    Uni<JsonObject> find(long key) {
        return ledger.find(key)
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.notFound("There is no run " + GlobalId.of("Run", key) + "."))
                .chain(this::report);
    }

    Uni<JsonObject> report(Run run) {
        return runs.of(List.of(run)).map(counts -> report(run, counts.get(0)));
    }

    static JsonObject report(Run run, @Nullable IntakeRun counts) {
        if (counts == null) {
            throw DangolException.notFound("The run " + run.getId() + " is no import.");
        }
        JsonObject report = new JsonObject()
                .put("run", run.getId())
                .put("status", run.status().name())
                .put("kind", counts.kind().name())
                .put("dryRun", counts.dryRun())
                .put("rowsRead", counts.rowsRead())
                .put("inserted", counts.inserted())
                .put("changed", counts.changed())
                .put("unchanged", counts.unchanged())
                .put("failed", counts.failed())
                .put("errors", counts.errorsPath());
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
