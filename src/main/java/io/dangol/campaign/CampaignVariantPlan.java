package io.dangol.campaign;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

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
        double share) {

    /** The share as a decimal. */
    BigDecimal exactShare() {
        return BigDecimal.valueOf(share).stripTrailingZeros();
    }
}
