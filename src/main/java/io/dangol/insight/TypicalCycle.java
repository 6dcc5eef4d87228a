package io.dangol.insight;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** After how long something is typically bought again. */
@Description("After how long a product, or something of a category, is typically bought again (평균 구매 주기), each customer"
        + " counting once.")
public record TypicalCycle(
        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Nullable @Description("The category; null for a product's cycle.")
        String category,

        @Description("Customers who bought it on several days, from whose cycles this is.")
        int customers,

        @Description("A quarter of them buy again within as many days.")
        double shortDays,

        @Description("The median: half of them buy again within as many days.")
        double cycleDays,

        @Description("Three quarters of them buy again within as many days.")
        double longDays) {}
