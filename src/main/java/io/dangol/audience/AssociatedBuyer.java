package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Has an associated product. */
@Input("AssociatedBuyer")
@Description("Bought something with which this product is often bought (연관 상품), but not this product yet.")
public record AssociatedBuyer(
        @Id @NonNull @Description("The associated product, to be suggested.")
        String productId,

        @DefaultValue("1")
        @Description("How much more often both are bought together than by chance, at least; 1 is chance.")
        double liftAtLeast,

        @DefaultValue("0")
        @Description("Of the orders with the other product, the share with this one, at least; 0 to 1.")
        double confidenceAtLeast,

        @Nullable @Description("When the other was bought; null for ever.")
        TimeWindow window)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.id(Reference.Kind.PRODUCT, "productId", productId)
                .require(liftAtLeast >= 0, "liftAtLeast", liftAtLeast + " is out of range. Give 0 or more.")
                .require(
                        confidenceAtLeast >= 0 && confidenceAtLeast <= 1,
                        "confidenceAtLeast",
                        confidenceAtLeast + " is out of range. Give 0 to 1.");
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        List<String> it = List.of(productId);
        Facts other = new Facts(
                        "purchase_order o join order_item i on i.order_id = o.id join product_association a on a.product_id = i.product_id",
                        "o.customer_id")
                .where("o.counted and o.customer_id is not null")
                .where("a.associated_product_id = any (?::bigint[])", (Object)
                        OrderScope.keys(Reference.Kind.PRODUCT, it))
                .where(
                        "a.lift >= ?::double precision and a.confidence >= ?::double precision",
                        liftAtLeast,
                        confidenceAtLeast)
                .figure("max(round(a.lift::numeric, 4))");
        OrderScope itself = new OrderScope(null, null, it, null, null);
        return Predicate.all(
                (window == null ? TimeWindow.ALWAYS : window).where(other, "o.ordered_at", asking),
                Predicate.not(new Bought(itself, null).predicate(asking)));
    }
}
