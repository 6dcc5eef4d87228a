package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** How much advertising one person is to get at most from now on. */
@Input("FrequencyCapSetInput")
@Description("How much advertising one person is to get at most from now on.")
public record FrequencyCapSet(
        @Nullable @Description("The medium to limit; null for all media together.")
        CampaignMedium medium,

        @Description("Within so many times 24 hours, 1 to 365.")
        int days,

        @Nullable @Description("So many messages at most, 0 to 1000; null takes the cap away.")
        Integer most) {
    List<UserError> complaints() {
        List<UserError> errors = new ArrayList<>();
        if (days < 1 || days > 365) {
            errors.add(UserError.at("input.days", "days is " + days + ". Give 1 to 365."));
        }
        if (most != null && (most < 0 || most > 1000)) {
            errors.add(
                    UserError.at("input.most", "most is " + most + ". Give 0 to 1000, or null to take the cap away."));
        }
        return errors;
    }
}
