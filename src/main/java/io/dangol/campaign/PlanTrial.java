package io.dangol.campaign;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whom a campaign compares with whom.
 *
 * @param holdoutShare 0 to 0.5 with at most four decimals
 * @param assignment who decides in which arm a member stands; never changes
 * @param variants what is tried beside each other; empty when there is but one thing
 */
public record PlanTrial(BigDecimal holdoutShare, CampaignAssignment assignment, List<CampaignVariantPlan> variants) {
    /** Numbers are kept in one form, so that plans that say the same are equal. */
    public PlanTrial {
        holdoutShare = holdoutShare.stripTrailingZeros();
        variants = List.copyOf(variants);
    }

    /** One thing against those who are left alone, whom the launch draws. */
    static PlanTrial drawn(BigDecimal holdoutShare) {
        return new PlanTrial(holdoutShare, CampaignAssignment.DRAWN, List.of());
    }
}
