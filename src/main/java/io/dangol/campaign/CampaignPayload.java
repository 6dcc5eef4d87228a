package io.dangol.campaign;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of a change to a campaign. */
@Description("What became of a change to a campaign.")
public record CampaignPayload(
        @Nullable @Description("The campaign as it stands now; null when the change was refused.")
        Campaign campaign,

        @NonNull @Description("Why the change was refused; empty when it was made.")
        List<@NonNull UserError> userErrors) {

    static CampaignPayload done(Campaign campaign) {
        return new CampaignPayload(campaign, List.of());
    }

    static CampaignPayload refused(List<UserError> errors) {
        return new CampaignPayload(null, errors);
    }
}
