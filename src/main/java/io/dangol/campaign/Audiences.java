package io.dangol.campaign;

import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Fixes who is in a campaign. */
@ApplicationScoped
class Audiences {
    private final CampaignRepository campaigns;
    private final CampaignTargets targets;
    private final CampaignTriggers triggers;

    Audiences(CampaignRepository campaigns, CampaignTargets targets, CampaignTriggers triggers) {
        this.targets = targets;
        this.triggers = triggers;
        this.campaigns = campaigns;
    }

    /**
     * Fixes the members of the segment or audience as of the instant and draws holdout and variants, or takes the members that were
     * assigned from outside, in the caller's transaction, which holds the campaign's lock. Where members enter over time there is
     * nobody yet.
     *
     * @throws DangolException with CONFLICT when there is nobody
     */
    Uni<CampaignEntity> fix(CampaignEntity entity, Instant asOf) {
        return triggers.read(entity.rowId())
                .chain(trigger -> trigger instanceof CampaignTrigger.Once ? fixAtOnce(entity, asOf) : open(entity));
    }

    private Uni<CampaignEntity> fixAtOnce(CampaignEntity entity, Instant asOf) {
        boolean drawn = entity.assignment == CampaignAssignment.DRAWN;
        return (drawn ? targets.fix(entity, asOf).chain(() -> draw(entity, asOf)) : takeImported(entity))
                .map(counts -> {
                    entity.audienceSize = Math.toIntExact(((Number) counts[0]).longValue());
                    entity.holdoutSize = Math.toIntExact(((Number) counts[1]).longValue());
                    if (entity.audienceSize == 0) {
                        throw DangolException.conflict(drawn ? nobodyThere(entity, asOf) : nobodyAssigned(entity));
                    }
                    return entity;
                });
    }

    /** Nobody is in it yet; members enter by its trigger. */
    private Uni<CampaignEntity> open(CampaignEntity entity) {
        entity.audienceSize = 0;
        entity.holdoutSize = 0;
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(AudienceSql.OPEN)
                        .setParameter(1, entity.rowId())
                        .executeUpdate())
                .replaceWith(entity);
    }

    private Uni<Object[]> draw(CampaignEntity entity, Instant asOf) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(AudienceSql.FIX, Object[].class)
                        .setParameter(1, entity.rowId())
                        .setParameter(2, entity.segmentKey)
                        .setParameter(3, CampaignEntity.utc(asOf))
                        .setParameter(4, entity.holdoutShare)
                        .setParameter(5, entity.key)
                        .setParameter(6, entity.audienceSnapshot)
                        .getSingleResult());
    }

    private Uni<Object[]> takeImported(CampaignEntity entity) {
        return campaigns
                .getSession()
                .chain(session -> session.createNativeQuery(AudienceSql.TAKE_IMPORTED, Object[].class)
                        .setParameter(1, entity.rowId())
                        .getSingleResult());
    }

    private static String nobodyThere(CampaignEntity entity, Instant asOf) {
        return entity.segmentKey == null
                ? "Nobody was in the audience, or left of it by the exclusions, as of " + asOf
                        + ". Preview it, or choose another one."
                : "Nobody was in the segment " + entity.segmentKey + ", or left of it by the exclusions, as of " + asOf
                        + ". Start a scoring run, or choose another segment or day.";
    }

    private static String nobodyAssigned(CampaignEntity entity) {
        return "Nobody was assigned to " + entity.key
                + ". Load its members and arms as CAMPAIGN_MEMBER through the intake first.";
    }
}
