package io.dangol.customer;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What people change about customers, as the audit trail keeps it. What they write in their own words may name a person
 * and so stays with the merge or the consent itself.
 */
@ApplicationScoped
class CustomerTrail {
    private final Audit audit;

    CustomerTrail(Audit audit) {
        this.audit = audit;
    }

    Uni<Void> merged(SqlConnection transaction, Caller caller, MergeOutcome outcome) {
        JsonObject change = new JsonObject().put("merges", new JsonArray(outcome.merges()));
        return note(
                transaction,
                caller,
                "customerMerge",
                Customer.TYPE,
                outcome.survivors().get(0),
                change);
    }

    Uni<Void> undone(SqlConnection transaction, Caller caller, long merge) {
        return note(transaction, caller, "customerMergeUndo", CustomerMerge.TYPE, merge, new JsonObject());
    }

    Uni<Void> recorded(SqlConnection transaction, Caller caller, long customer, Consent consent) {
        JsonObject change = new JsonObject()
                .put("medium", consent.medium().name())
                .put("purpose", consent.purpose().name())
                .put("night", consent.night())
                .put("granted", consent.granted())
                .put("recordedAt", consent.recordedAt().toString());
        return note(transaction, caller, "consentRecord", Customer.TYPE, customer, change);
    }

    Uni<Void> exported(SqlConnection transaction, Caller caller, long customer) {
        return note(transaction, caller, "customerExport", Customer.TYPE, customer, new JsonObject());
    }

    Uni<Void> erased(SqlConnection transaction, Caller caller, long customer) {
        return note(transaction, caller, "customerErase", Customer.TYPE, customer, new JsonObject());
    }

    Uni<Void> described(SqlConnection transaction, Caller caller, Channel channel) {
        JsonObject change = new JsonObject()
                .put("name", channel.name())
                .put("kind", channel.kind().name());
        return note(transaction, caller, "channelUpdate", Channel.TYPE, channel.key(), change);
    }

    private Uni<Void> note(
            SqlConnection transaction, Caller caller, String action, String type, long key, JsonObject change) {
        return audit.record(transaction, new AuditNote(caller, action, type, key, change));
    }
}
