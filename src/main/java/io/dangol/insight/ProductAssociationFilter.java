package io.dangol.insight;

import io.dangol.purchase.Product;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Select;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which associations a list shows; all conditions given must hold. */
@Input("ProductAssociationFilter")
@Description("Which associations of products to list. All conditions given must hold.")
public record ProductAssociationFilter(
        @Nullable @Id @Description("Only those of this product: what is bought with it.")
        String productId,

        @Nullable @Id @Description("Only those that lead to this product: what it is bought with.")
        String associatedProductId,

        @Nullable @Description("With at least this support, from 0 to 1.")
        Double supportAtLeast,

        @Nullable @Description("With at least this confidence, from 0 to 1.")
        Double confidenceAtLeast,

        @Nullable @Description("With at least this lift; above 1 for more than chance.")
        Double liftAtLeast,

        @Nullable @Description("True for those whose lift was above 1 in every period of the window.")
        Boolean stable) {
    static final ProductAssociationFilter NONE = new ProductAssociationFilter(null, null, null, null, null, null);

    Select narrow(Select associations) {
        Select narrowed = associations
                .whereGiven("a.product_id = ?", key(productId))
                .whereGiven("a.associated_product_id = ?", key(associatedProductId));
        return AssociationSelect.narrow(narrowed, supportAtLeast, confidenceAtLeast, liftAtLeast, stable);
    }

    private static @Nullable Long key(@Nullable String id) {
        return id == null ? null : GlobalId.key(Product.TYPE, id);
    }
}
