package io.dangol.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a campaign promises before it begins.
 *
 * @param key unique, lower-case letters, digits and hyphens; it also salts the draw of the holdout
 * @param redesignOf row id of the campaign that this one improves on
 * @param channels by what it reaches people, first choice first
 * @param trigger when it talks to people
 * @param spending what it plans to spend
 */
public record CampaignPlan(
        String key,
        @Nullable Long redesignOf,
        PlanWords words,
        PlanReach reach,
        PlanPeriod period,
        PlanTrial trial,
        PlanGoals goals,
        List<CampaignChannel> channels,
        CampaignTrigger trigger,
        CampaignSpendingPlan spending) {
    public CampaignPlan {
        channels = List.copyOf(channels);
    }

    /** The same with what may change once it began, of the other: its words and its budget. */
    CampaignPlan reworded(CampaignPlan other) {
        return new CampaignPlan(
                key,
                redesignOf,
                other.words,
                reach,
                period,
                trial,
                goals,
                channels,
                trigger,
                spending.within(other.spending));
    }
}
