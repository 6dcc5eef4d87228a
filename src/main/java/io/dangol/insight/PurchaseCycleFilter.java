package io.dangol.insight;

import io.dangol.purchase.Product;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Select;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which cycles a list shows; all conditions given must hold. */
@Input("PurchaseCycleFilter")
@Description(
        "Which purchase cycles to list: for who is due on a day, give it as dueFrom and dueTo. All conditions given must"
                + " hold.")
public record PurchaseCycleFilter(
        @Nullable @Description("Due on this day or later.") LocalDate dueFrom,

        @Nullable @Description("Due on this day or earlier.")
        LocalDate dueTo,

        @Nullable @Id @Description("Only cycles of this product.")
        String productId,

        @Nullable @Description("Only cycles of this category, written as the shop writes it.")
        String category,

        @Nullable @Description("True for cycles of products, false for those of categories; both when left out.")
        Boolean ofProducts) {
    static final PurchaseCycleFilter NONE = new PurchaseCycleFilter(null, null, null, null, null);

    Select narrow(Select cycles) {
        if (ofProducts != null) {
            cycles.where(ofProducts ? "y.product_id is not null" : "y.category is not null");
        }
        return cycles.whereGiven("y.due_on >= ?", dueFrom)
                .whereGiven("y.due_on <= ?", dueTo)
                .whereGiven("y.product_id = ?", productId == null ? null : GlobalId.key(Product.TYPE, productId))
                .whereGiven("y.category = ?", category);
    }
}
