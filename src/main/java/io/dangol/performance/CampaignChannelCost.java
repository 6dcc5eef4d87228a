package io.dangol.performance;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a campaign's messages by one medium cost. */
@Description("What a campaign's messages by one medium cost.")
public record CampaignChannelCost(
        @NonNull @Description("The medium.") CampaignMedium medium,

        @Nullable @Description("What one message costs, exactly; null when neither the campaign nor the brand tells.")
        Money perMessage,

        @Description("Whether the campaign says what one costs, in place of the brand.")
        boolean ofCampaign,

        @Nullable @Description(
                "What it costs to write to each recipient once; null for channels after the first, which speak only where one"
                        + " before them did not reach, and where recipients or price are not known.")
        Money planned,

        @Description("Messages that were sent by it, here or elsewhere.")
        int messages,

        @NonNull @Description("What these cost, rounded to the currency's smallest coin; 0 without a price.")
        Money spent) {}
