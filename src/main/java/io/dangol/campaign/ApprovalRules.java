package io.dangol.campaign;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The brand's rule about approvals. */
@ApplicationScoped
class ApprovalRules {
    private static final int MOST = 1_000_000_000;

    private final Pool pool;
    private final Audit audit;
    private final BusinessClock clock;

    ApprovalRules(Pool pool, Audit audit, BusinessClock clock) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<CampaignApprovalRule> rule() {
        return pool.query(ApprovalSql.RULE)
                .execute()
                .map(rows -> new CampaignApprovalRule(
                        rows.rowCount() == 0 ? null : rows.iterator().next().getInteger(0)));
    }

    Uni<CampaignApprovalRuleSetPayload> set(@Nullable Integer above, Caller by) {
        if (above != null && (above < 0 || above > MOST)) {
            UserError error = UserError.at(
                    "input.aboveRecipients",
                    "aboveRecipients is " + above + ". Give 0 to " + MOST + ", or null for no approvals.");
            return rule().map(rule -> new CampaignApprovalRuleSetPayload(rule, List.of(error)));
        }
        JsonObject change = new JsonObject().put("aboveRecipients", above);
        return pool.withTransaction(connection -> write(connection, above)
                        .chain(() -> audit.record(
                                connection,
                                new AuditNote(by, "campaignApprovalRuleSet", "CampaignApprovalRule", null, change))))
                .replaceWith(new CampaignApprovalRuleSetPayload(new CampaignApprovalRule(above), List.of()));
    }

    private Uni<Void> write(SqlConnection connection, @Nullable Integer above) {
        return (above == null
                        ? connection.query(ApprovalSql.TAKE_RULE_AWAY).execute()
                        : connection
                                .preparedQuery(ApprovalSql.SET_RULE)
                                .execute(Tuple.of(above, clock.now().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
