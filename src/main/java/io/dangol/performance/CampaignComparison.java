package io.dangol.performance;

import io.dangol.campaign.Campaign;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Two campaigns beside each other. */
@Description(
        "Two campaigns beside each other, such as a redesign and what it redesigns (캠페인 비교). It describes and does not"
                + " test: the two addressed people at different times. What a campaign caused is told by its holdout and its experiment.")
public record CampaignComparison(
        @NonNull @Description("The campaign.") Campaign campaign,
        @NonNull @Description("The other one.") Campaign other,

        @NonNull @Description("Every promise that one of them made, those of the campaign first.")
        List<@NonNull KpiComparison> kpis) {}
