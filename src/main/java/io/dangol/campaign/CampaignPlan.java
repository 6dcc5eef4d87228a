package io.dangol.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a campaign promises before it begins.
 *
 * @param key unique, lower-case letters, digits and hyphens; it also salts the draw of the holdout
 * @param endsOn the last day, inclusive
 * @param holdoutShare 0 to 0.5 with at most four decimals
 * @param attributionDays times 24 hours within which an order may be attributed, 1 to 90
 * @param redesignOf row id of the campaign that this one improves on
 * @param assignment who decides in which arm a member stands; never changes
 * @param segmentKey key of the segment that it addresses; null when it addresses an audience
 * @param variants what is tried beside each other; empty when there is but one thing
 * @param audience row id of the audience that it addresses; null when it addresses a segment
 * @param exclusions row ids of the audiences that it leaves out, in order
 * @param trigger when it talks to people
 * @param spending what it plans to spend
 */
public record CampaignPlan(
        String key,
        String name,
        String objective,
        @Nullable String segmentKey,
        String strategy,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal holdoutShare,
        int attributionDays,
        @Nullable Long redesignOf,
        List<CampaignChannel> channels,
        List<KpiTargetPlan> targets,
        CampaignAssignment assignment,
        List<CampaignVariantPlan> variants,
        @Nullable Long audience,
        List<Long> exclusions,
        CampaignTrigger trigger,
        CampaignSpendingPlan spending) {
    /** Numbers are kept in one form, so that plans that say the same are equal. */
    public CampaignPlan {
        holdoutShare = holdoutShare.stripTrailingZeros();
        channels = List.copyOf(channels);
        targets = List.copyOf(targets);
        variants = List.copyOf(variants);
        exclusions = List.copyOf(exclusions);
    }

    /** A plan for a whole segment without variants, whose members the launch draws. */
    public CampaignPlan(
            String key,
            String name,
            String objective,
            String segmentKey,
            String strategy,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal holdoutShare,
            int attributionDays,
            @Nullable Long redesignOf,
            List<CampaignChannel> channels,
            List<KpiTargetPlan> targets) {
        this(
                key,
                name,
                objective,
                segmentKey,
                strategy,
                startsOn,
                endsOn,
                holdoutShare,
                attributionDays,
                redesignOf,
                channels,
                targets,
                CampaignAssignment.DRAWN,
                List.of(),
                null,
                List.of(),
                CampaignTrigger.ONCE,
                CampaignSpendingPlan.NONE);
    }

    /** Days in the period, both ends included. */
    public long days() {
        return startsOn.until(endsOn, ChronoUnit.DAYS) + 1;
    }
}
