package io.dangol.audience;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Time to buy again. */
@Input("CycleDue")
@Description("It is time to buy something again (재구매 주기 도래), from the customer's own gaps between purchases.")
public record CycleDue(
        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("One of these products.")
        List<@NonNull String> products,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("A product of one of these categories.")
        List<@NonNull String> categories,

        @DefaultValue("0") @Description("Due today or within so many days.")
        int withinDays,

        @Nullable @Description("And at most so many days overdue; null for any.")
        Integer overdueDays)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.ids(Reference.Kind.PRODUCT, "products", products)
                .known(Reference.Kind.CATEGORY, "categories", categories)
                .require(products == null || categories == null, null, "Give products or categories, not both.")
                .days("withinDays", withinDays)
                .days("overdueDays", overdueDays);
    }

    @Override
    public Predicate predicate(Asking asking) {
        LocalDate today = asking.today();
        return new Facts("purchase_cycle y", "y.customer_id")
                .fits("y.due_on <= ?::date", today.plusDays(withinDays))
                .fitsGiven("y.due_on >= ?::date", overdueDays == null ? null : today.minusDays(overdueDays))
                .whereGiven("y.product_id = any (?::bigint[])", OrderScope.keys(Reference.Kind.PRODUCT, products))
                .whereGiven(
                        "y.category = any (?::varchar[])",
                        categories == null ? null : categories.toArray(String[]::new))
                .figure("min(y.due_on)");
    }
}
