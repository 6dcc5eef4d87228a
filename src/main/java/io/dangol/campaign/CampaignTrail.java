package io.dangol.campaign;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.Decimal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leaves the trace of a change to a campaign, in the transaction that makes it. */
@ApplicationScoped
class CampaignTrail {
    private final Audit audit;

    CampaignTrail(Audit audit) {
        this.audit = audit;
    }

    /** A plan that was written down or changed: the fields that are new. */
    Uni<Void> planned(
            Caller by, String action, CampaignEntity entity, @Nullable CampaignPlan former, CampaignPlan plan) {
        JsonObject now = json(plan);
        JsonObject before = former == null ? new JsonObject() : json(former);
        JsonObject change = new JsonObject();
        now.forEach(field -> {
            if (!Objects.equals(field.getValue(), before.getValue(field.getKey()))) {
                change.put(field.getKey(), field.getValue());
            }
        });
        return note(by, action, entity, change);
    }

    /** A campaign that moved to another state. */
    Uni<Void> moved(Caller by, String action, CampaignEntity entity) {
        JsonObject change = new JsonObject().put("status", entity.status.name());
        if (entity.audienceAsOf != null) {
            change.put("audienceAsOf", entity.audienceAsOf.toString())
                    .put("audienceSize", entity.audienceSize)
                    .put("holdoutSize", entity.holdoutSize);
        }
        return note(by, action, entity, change);
    }

    /** A plan that somebody else than its editor agreed to. */
    Uni<Void> approved(Caller by, CampaignEntity entity) {
        JsonObject change = new JsonObject().put("version", entity.version).put("editedBy", entity.editedBy);
        return note(by, "campaignApprove", entity, change);
    }

    /** A plan that was changed after it was approved. */
    Uni<Void> approvalTakenBack(Caller by, CampaignEntity entity, String approver) {
        return note(by, "campaignApprovalTakenBack", entity, new JsonObject().put("approvedBy", approver));
    }

    private Uni<Void> note(Caller by, String action, CampaignEntity entity, JsonObject change) {
        return audit.recordInSession(new AuditNote(by, action, Campaign.TYPE, entity.rowId(), change));
    }

    private static JsonArray variants(CampaignPlan plan) {
        JsonArray variants = new JsonArray();
        plan.trial()
                .variants()
                .forEach(variant -> variants.add(new JsonObject()
                        .put("key", variant.key())
                        .put("name", variant.name())
                        .put("share", variant.share())
                        .put("templates", templates(variant))));
        return variants;
    }

    private static JsonObject spending(CampaignSpendingPlan spending) {
        CampaignIncentivePlan incentive = spending.incentive();
        JsonObject json = new JsonObject()
                .put("budget", text(spending.budget()))
                .put("expectedRecipients", spending.expectedRecipients());
        return incentive == null
                ? json
                : json.put(
                        "incentive",
                        new JsonObject()
                                .put("basis", incentive.basis().name())
                                .put("amount", text(incentive.amount()))
                                .put("discount", incentive.discount())
                                .put("expectedRate", incentive.expectedRate())
                                .put("couponName", incentive.couponName()));
    }

    private static @Nullable String text(@Nullable Decimal amount) {
        return amount == null ? null : amount.toString();
    }

    private static JsonArray templates(CampaignVariantPlan variant) {
        JsonArray templates = new JsonArray();
        variant.templates()
                .forEach(own -> templates.add(
                        new JsonObject().put("medium", own.medium().name()).put("template", own.template())));
        return templates;
    }

    private static JsonObject json(CampaignPlan plan) {
        JsonArray channels = new JsonArray();
        plan.channels()
                .forEach(channel -> channels.add(new JsonObject()
                        .put("medium", channel.medium().name())
                        .put("reason", channel.reason())
                        .put("template", channel.template())
                        .put("fallbackAfterHours", channel.fallbackAfterHours())
                        .put("messageCost", text(channel.messageCost()))));
        JsonArray targets = new JsonArray();
        plan.goals()
                .targets()
                .forEach(target -> targets.add(new JsonObject()
                        .put("metric", target.metric().name())
                        .put(
                                "medium",
                                target.medium() == null ? null : target.medium().name())
                        .put("baseline", target.baseline().name())
                        .put("fixedValue", target.fixedValue())
                        .put("targetLift", target.lift())
                        .put("windowDays", target.windowDays())));
        return new JsonObject()
                .put("key", plan.key())
                .put("name", plan.words().name())
                .put("objective", plan.words().objective())
                .put("segmentKey", plan.reach().segmentKey())
                .put("audience", plan.reach().audience())
                .put("exclusions", new JsonArray(plan.reach().exclusions()))
                .put("strategy", plan.words().strategy())
                .put("startsOn", plan.period().startsOn().toString())
                .put("endsOn", plan.period().endsOn().toString())
                .put("holdoutShare", plan.trial().holdoutShare().toPlainString())
                .put("attributionDays", plan.goals().attributionDays())
                .put("redesignOf", plan.redesignOf())
                .put("assignment", plan.trial().assignment().name())
                .put("spending", spending(plan.spending()))
                .put("variants", variants(plan))
                .put("channels", channels)
                .put("kpiTargets", targets)
                .put("trigger", TriggerJson.of(plan.trigger()));
    }
}
