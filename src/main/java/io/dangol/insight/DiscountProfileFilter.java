package io.dangol.insight;

import io.dangol.shared.Select;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which profiles a list shows; all conditions given must hold. */
@Input("DiscountProfileFilter")
@Description("Which discount profiles to list. All conditions given must hold.")
public record DiscountProfileFilter(
        @Nullable @Description("True for customers who buy only with discounts (체리피커).")
        Boolean bargainOnly,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these bands.")
        List<@NonNull DiscountBand> bands,

        @Nullable @Description("With at least this share of orders with a discount, from 0 to 1.")
        Double discountedShareAtLeast,

        @Nullable @Description("Who ever ordered at this discount or a smaller one, as a share of the list price.")
        Double smallestRateAtMost) {
    static final DiscountProfileFilter NONE = new DiscountProfileFilter(null, null, null, null);

    Select narrow(Select profiles) {
        if (bargainOnly != null) {
            profiles.where(bargainOnly ? "d.bargain_only" : "not d.bargain_only");
        }
        Object names =
                bands == null ? null : bands.stream().map(DiscountBand::name).toArray(String[]::new);
        return profiles.whereGiven("d.band = any (?::varchar[])", names)
                .whereGiven("d.discounted_share >= ?", discountedShareAtLeast)
                .whereGiven("d.smallest_rate <= ?", smallestRateAtMost);
    }
}
