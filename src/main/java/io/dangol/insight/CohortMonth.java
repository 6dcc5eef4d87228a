package io.dangol.insight;

import io.dangol.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a cohort bought in a month after its first. */
@Description("What a cohort bought in a month after that of its first orders.")
public record CohortMonth(
        @Description("How many months after.") int monthsLater,

        @Description("Customers of the cohort who ordered then.")
        int buyers,

        @Description("Their share in the cohort, from 0 to 1 (재구매율).")
        double share,

        @Description("Their orders.") int orders,

        @NonNull @Description("What they paid for goods, net of discounts and refunds.")
        Money revenue) {}
