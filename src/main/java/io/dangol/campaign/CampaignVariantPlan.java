package io.dangol.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One of the things that a campaign tries beside each other. */
@Input("CampaignVariantInput")
@Description("One of the things that a campaign tries beside each other (실험안).")
public record CampaignVariantPlan(
        @NonNull @Description("Key within the campaign: lower-case letters, digits and hyphens; not \"holdout\".")
        String key,

        @NonNull @Description("What people call it, such as \"10 percent coupon\".")
        String name,

        @NonNull @Description(
                "Its share of the members who are not held out, above 0 to 1 with four decimals; all shares add up to 1.")
        double share,

        @Nullable @io.smallrye.graphql.api.Nullable @Description(
                "What its members get in place of the channels' templates, at most once for each channel; none by default, so"
                        + " that it says what the channels say.")
        List<@NonNull CampaignVariantTemplate> templates) {
    public CampaignVariantPlan {
        templates = templates == null ? List.of() : List.copyOf(templates);
    }

    /** One that says what the channels say. */
    static CampaignVariantPlan of(String key, String name, double share) {
        return new CampaignVariantPlan(key, name, share, List.of());
    }

    /** The same without anything of its own to say. */
    CampaignVariantPlan silent() {
        return of(key, name, exactShare().doubleValue());
    }

    /** The share as a decimal. */
    BigDecimal exactShare() {
        return BigDecimal.valueOf(share).stripTrailingZeros();
    }
}
