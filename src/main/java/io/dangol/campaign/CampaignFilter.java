package io.dangol.campaign;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which campaigns. */
@Input("CampaignFilter")
@Description("Which campaigns; what is null does not narrow.")
public record CampaignFilter(
        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these states.")
        List<@NonNull CampaignStatus> status,

        @Nullable @Description("For the RFM segment with this key.")
        String segmentKey,

        @Nullable @Description("With this text in the name or key, in any case.")
        String text) {
    static final CampaignFilter ALL = new CampaignFilter(null, null, null);
}
