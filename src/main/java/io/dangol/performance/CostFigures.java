package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignChannel;
import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.CampaignSpendingPlan;
import java.util.List;
import java.util.Map;

/**
 * What is known about the cost of one campaign.
 *
 * @param entered whether its members enter over time
 * @param messages sent by medium
 * @param reached people to whom at least one was sent
 * @param redeemed coupons used, for an incentive that is paid by redemption
 */
record CostFigures(
        Campaign campaign,
        List<CampaignChannel> channels,
        CampaignSpendingPlan spending,
        boolean entered,
        Map<CampaignMedium, Integer> messages,
        int reached,
        int redeemed) {}
