package io.dangol.campaign;

import io.dangol.rfm.SegmentRule;
import io.dangol.rfm.SegmentationModels;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Reads and writes a campaign's plan with its channels and promises, inside the caller's session. */
@ApplicationScoped
class PlanStore {
    private final CampaignRepository campaigns;
    private final CampaignChannelRepository channels;
    private final KpiTargetRepository targets;
    private final CampaignVariantRepository variants;
    private final SegmentationModels models;
    private final CampaignExclusionRepository exclusions;
    private final CampaignTargets addressed;
    private final PlannedMessages messages;
    private final CampaignTriggers triggers;
    private final BusinessClock clock;

    PlanStore(
            CampaignRepository campaigns,
            CampaignChannelRepository channels,
            KpiTargetRepository targets,
            CampaignVariantRepository variants,
            SegmentationModels models,
            CampaignExclusionRepository exclusions,
            CampaignTargets addressed,
            PlannedMessages messages,
            CampaignTriggers triggers,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.channels = channels;
        this.targets = targets;
        this.variants = variants;
        this.models = models;
        this.exclusions = exclusions;
        this.addressed = addressed;
        this.messages = messages;
        this.triggers = triggers;
        this.clock = clock;
    }

    /** What is wrong with the plan, as seen by the model in force. Reads outside of any session. */
    Uni<List<UserError>> complaints(CampaignPlan plan) {
        return models.inForce(clock.now())
                .map(model -> PlanRules.complaints(
                        plan, model.rules().stream().map(SegmentRule::key).toList()))
                .chain(complaints -> addressed.complaints(plan).map(others -> joined(complaints, others)))
                .chain(complaints -> triggers.complaints(plan).map(others -> joined(complaints, others)))
                .chain(complaints -> messages.complaints(plan).map(others -> joined(complaints, others)));
    }

    private static List<UserError> joined(List<UserError> complaints, List<UserError> others) {
        return Stream.concat(complaints.stream(), others.stream()).toList();
    }

    Uni<CampaignPlan> read(CampaignEntity entity) {
        long id = entity.rowId();
        return channels.of(id)
                .chain(media -> targets.of(id)
                        .chain(promises -> variants.of(id)
                                .chain(tried -> exclusions
                                        .of(id)
                                        .chain(left -> triggers.read(id)
                                                .map(when -> plan(entity, media, promises, tried, left, when))))));
    }

    private static CampaignPlan plan(
            CampaignEntity entity,
            List<CampaignChannel> media,
            List<KpiTargetPlan> promises,
            List<CampaignVariantPlan> tried,
            List<CampaignExclusionEntity> leftOut,
            CampaignTrigger trigger) {
        return new CampaignPlan(
                entity.key,
                entity.redesignOf,
                new PlanWords(entity.name, entity.objective, entity.strategy),
                new PlanReach(
                        entity.segmentKey,
                        entity.audience,
                        leftOut.stream().map(each -> each.audience).toList()),
                new PlanPeriod(entity.startsOn, entity.endsOn),
                new PlanTrial(entity.holdoutShare, entity.assignment, tried),
                new PlanGoals(promises, entity.attributionDays),
                media,
                trigger,
                entity.spending());
    }

    /** Writes the plan into a new or a changed campaign. Promises that were launched are kept as they are. */
    Uni<CampaignEntity> write(CampaignEntity entity, CampaignPlan plan, Instant at) {
        boolean open = entity.state().open();
        entity.follow(plan);
        entity.updatedAt = CampaignEntity.utc(at);
        if (entity.id == null) {
            entity.createdAt = entity.updatedAt;
        }
        return campaigns
                .persist(entity)
                .call(stored ->
                        open ? promise(stored.rowId(), plan) : Uni.createFrom().voidItem())
                .call(campaigns::flush);
    }

    private Uni<Void> promise(long id, CampaignPlan plan) {
        return channels.replace(id, plan.channels())
                .chain(() -> targets.replace(id, plan.goals().targets()))
                .chain(() -> variants.replace(id, plan.trial().variants()))
                .chain(() -> exclusions.replace(id, plan.reach().exclusions()))
                .chain(() -> triggers.replace(id, plan.trigger()));
    }

    /** Once begun, whom it addresses, when, and by what it is judged must not move: that would be moving the goal. */
    static void refuseBrokenPromise(CampaignState state, CampaignPlan current, CampaignPlan revised) {
        if (!state.open() && !current.reworded(revised).equals(revised)) {
            throw DangolException.conflict("The campaign is " + state.status()
                    + ": only name, objective, strategy and budget may still change. Cancel or complete it and create a"
                    + " redesign with redesignOf.");
        }
    }

    static boolean keyTaken(Throwable failure) {
        return broken(failure, "ux_campaign_key");
    }

    /** Whether variants were to change to which members are assigned already. */
    static boolean variantsTaken(Throwable failure) {
        return broken(failure, "fk_campaign_member_variant");
    }

    private static boolean broken(Throwable failure, String rule) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violated && rule.equals(violated.getConstraintName())) {
                return true;
            }
            if (cause instanceof PgException refused && rule.equals(refused.getConstraint())) {
                return true;
            }
        }
        return false;
    }
}
