package io.dangol.intake;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes in the audit trail who sends files that are decisions of people rather than facts of a shop. */
@ApplicationScoped
class ImportTrail {
    private final Pool pool;
    private final Audit audit;

    ImportTrail(Pool pool, Audit audit) {
        this.pool = pool;
        this.audit = audit;
    }

    /** Notes the file before its first row is read; a dry run changes nothing and is not noted. */
    Uni<Void> note(ImportOptions options, Caller caller) {
        if (options.kind() != FactKind.LIST_MEMBER || options.dryRun()) {
            return Uni.createFrom().voidItem();
        }
        JsonObject change = new JsonObject().put("file", options.fileName()).put("list", options.list());
        return pool.withTransaction(connection ->
                audit.record(connection, new AuditNote(caller, "customerListFile", "CustomerList", null, change)));
    }
}
