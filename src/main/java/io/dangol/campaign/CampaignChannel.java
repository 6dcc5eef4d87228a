package io.dangol.campaign;

import io.dangol.shared.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One of the ways by which a campaign reaches people, with the reason for it, and what it says there. */
@Description("One of the ways by which a campaign reaches people, with the reason for it, and what it says there.")
public record CampaignChannel(
        @NonNull @Description("By what it reaches people.") CampaignMedium medium,

        @NonNull @Description("Why this one, for these people.")
        String reason,

        @Nullable @Id
        @Description(
                "Id of the message template that is sent by it; null when messages are sent elsewhere and only reported"
                        + " here. Either every channel has one, or none.")
        String template,

        @Nullable @Description(
                "After how many hours without being opened or clicked the next channel speaks, 1 to 720; null for only when"
                        + " this one fails.")
        Integer fallbackAfterHours,

        @Nullable @Description(
                "What one message costs by it in this campaign, in the brand's currency; it may be finer than the smallest coin."
                        + " Null for what the brand pays for the medium.")
        Decimal messageCost) {
    /** A channel whose messages are sent elsewhere. */
    static CampaignChannel reported(CampaignMedium medium, String reason) {
        return new CampaignChannel(medium, reason, null, null, null);
    }
}
