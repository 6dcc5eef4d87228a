package io.dangol.campaign;

import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Stores when campaigns talk to people. A campaign without a row does so once. */
@ApplicationScoped
class CampaignTriggers {
    private static final String OF =
            "select campaign_id, definition from campaign_trigger where campaign_id = any ($1)";

    private static final String READ =
            "select cast(definition as varchar) from campaign_trigger where campaign_id = ?1";

    private static final String CLEAR = "delete from campaign_trigger where campaign_id = ?1";

    private static final String WRITE =
            "insert into campaign_trigger (campaign_id, kind, definition) values (?1, ?2, cast(cast(?3 as varchar) as jsonb))";

    private final Pool pool;
    private final CampaignRepository campaigns;
    private final TriggerRules rules;

    CampaignTriggers(Pool pool, CampaignRepository campaigns, TriggerRules rules) {
        this.pool = pool;
        this.campaigns = campaigns;
        this.rules = rules;
    }

    /** What is wrong with the trigger of the plan. Reads outside of any session. */
    Uni<List<UserError>> complaints(CampaignPlan plan) {
        return rules.complaints(plan);
    }

    /** Those of the campaigns that have one other than once. */
    Uni<Map<Long, CampaignTrigger>> of(Long[] keys) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of((Object) keys))
                .map(rows -> Rows.byKey(rows, "campaign_id", row -> TriggerJson.read(row.getJsonObject("definition"))));
    }

    /** In the caller's session. */
    Uni<CampaignTrigger> read(long campaign) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter(1, campaign)
                        .getSingleResultOrNull())
                .map(definition -> TriggerJson.read(definition == null ? null : new JsonObject(definition)));
    }

    /** In the caller's session. */
    Uni<Void> replace(long campaign, CampaignTrigger trigger) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(CLEAR)
                        .setParameter(1, campaign)
                        .executeUpdate()
                        .chain(() -> trigger instanceof CampaignTrigger.Once
                                ? Uni.createFrom().item(0)
                                : session.createNativeQuery(WRITE)
                                        .setParameter(1, campaign)
                                        .setParameter(2, trigger.kind().name())
                                        .setParameter(3, TriggerJson.of(trigger).encode())
                                        .executeUpdate())
                        .replaceWithVoid());
    }
}
