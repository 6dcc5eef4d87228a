package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** After how long one customer buys something again. */
@Description(
        "After how long a customer buys a product, or of a category, again (구매 주기), from the customer's own purchases.")
public record PurchaseCycle(
        @Ignore long key,

        @Ignore long customerKey,

        @Ignore @Nullable Long productKey,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @Nullable @Description("The category; null for a product's cycle.")
        String category,

        @Description("On how many days the customer bought it within the window, at least two.")
        int purchases,

        @Description(
                "Days between purchases: the median of the customer's own, in which the typical one counts as one gap more"
                        + " for customers with fewer than three.")
        double cycleDays,

        @NonNull @Description("When the customer last bought it.")
        LocalDate lastOrderedOn,

        @NonNull @Description("When it is due again (재구매 예정일); in the past for a customer who is late.")
        LocalDate dueOn)
        implements Node {
    static final String TYPE = "PurchaseCycle";

    @Id
    @NonNull @Description("Opaque id of the cycle, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
