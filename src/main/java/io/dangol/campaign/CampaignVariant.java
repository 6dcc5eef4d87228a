package io.dangol.campaign;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A variant as it stands. */
@Description("One of the things that a campaign tries beside each other (실험안).")
public record CampaignVariant(
        @Ignore long rowId,

        @NonNull @Description("Key within the campaign.") String key,
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("Its planned share of the members who are not held out.")
        double share,

        @Nullable @Description("Members who were given it; null before the campaign began.")
        Integer size,

        @NonNull @Description("What its members get in place of the channels' templates; empty when it says what they say.")
        List<@NonNull CampaignVariantTemplate> templates) {}
