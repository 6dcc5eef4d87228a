package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How often who bought something on a marketplace comes to the own mall. */
@Description("How often customers who bought a product, or of a category, on a marketplace come to the own mall"
        + " (플랫폼 → 자사몰 전환): whom to invite, and with what.")
public record OwnMallPattern(
        @Ignore long key,

        @Ignore @Nullable Long productKey,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Nullable @Description("The category; null for a product's pattern.")
        String category,

        @Description("Customers who bought it on a marketplace before any own-mall order, long enough ago to see what"
                + " followed.")
        int customers,

        @Description("Of those, the customers who placed a first own-mall order in time.")
        int converted,

        @Description("Their share, from 0 to 1.") double conversionRate,

        @Description("The share's lower bound at 95 % (Wilson), to compare things that few bought.")
        double conversionLower,

        @Description("The share among all marketplace customers.")
        double baseRate,

        @Description("conversionRate ÷ baseRate.") double lift,

        @Nullable @Description("Median of days from the purchase to the first own-mall order; null where nobody came.")
        Double medianDays,

        @Description("Whether even the lower bound lies above the base rate, so that the pattern is no accident of few"
                + " customers.")
        boolean proven)
        implements Node {
    static final String TYPE = "OwnMallPattern";

    @Id
    @NonNull @Description("Opaque id of the pattern, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
