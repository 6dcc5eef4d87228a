package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How often the customer ordered; at least one range is given. */
@Description("How often the customer ordered (F, 구매 빈도). With two ranges given, one of them is enough.")
public record FrequencyCondition(
        @Nullable @Description("Counted orders within the 12 months before the as-of day.")
        CountRange orders12,

        @Nullable @Description("Counted orders before those 12 months.")
        CountRange ordersBefore) {

    public boolean holds(int within12Months, int before) {
        return (orders12 != null && orders12.holds(within12Months))
                || (ordersBefore != null && ordersBefore.holds(before));
    }
}
