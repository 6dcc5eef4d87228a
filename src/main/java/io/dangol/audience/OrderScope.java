package io.dangol.audience;

import io.dangol.shared.GlobalId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which orders are meant. */
@Input("OrderScope")
@Description("Which orders are meant. All fields given must fit; of a list, one value.")
public record OrderScope(
        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Placed in one of these channels.")
        List<@NonNull String> channels,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Placed in one of these stores.")
        List<@NonNull String> stores,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("With one of these products.")
        List<@NonNull String> products,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("With a product of one of these categories.")
        List<@NonNull String> categories,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("With a product of one of these brands.")
        List<@NonNull String> brands) {
    /** Every order. */
    static final OrderScope ALL = new OrderScope(null, null, null, null, null);

    void check(Checks at) {
        at.ids(Reference.Kind.CHANNEL, "channels", channels)
                .ids(Reference.Kind.STORE, "stores", stores)
                .ids(Reference.Kind.PRODUCT, "products", products)
                .known(Reference.Kind.CATEGORY, "categories", categories)
                .known(Reference.Kind.BRAND, "brands", brands);
    }

    boolean byProduct() {
        return products != null || categories != null || brands != null;
    }

    /** The counted orders that are meant, seen before the as-of instant; by product, one row for each of their items. */
    Facts orders() {
        Facts facts = new Facts(
                byProduct()
                        ? "purchase_order o join order_item i on i.order_id = o.id join product p on p.id = i.product_id"
                        : "purchase_order o",
                "o.customer_id");
        facts.where("o.counted and o.customer_id is not null")
                .whereGiven("o.channel_id = any (?::bigint[])", keys(Reference.Kind.CHANNEL, channels))
                .whereGiven("o.store_id = any (?::bigint[])", keys(Reference.Kind.STORE, stores));
        return byProduct() ? narrow(facts) : facts;
    }

    private Facts narrow(Facts facts) {
        return facts.whereGiven("i.product_id = any (?::bigint[])", keys(Reference.Kind.PRODUCT, products))
                .whereGiven(
                        "p.category = any (?::varchar[])",
                        categories == null ? null : categories.toArray(String[]::new))
                .whereGiven("p.brand = any (?::varchar[])", brands == null ? null : brands.toArray(String[]::new));
    }

    /** How many orders the rows are. */
    String count() {
        return byProduct() ? "count(distinct o.id)" : "count(*)";
    }

    /** What was paid for them: of orders net of refunds, of products what the item cost. */
    String sum() {
        return byProduct() ? "sum(i.paid_amount)" : "sum(o.net_amount)";
    }

    static Long @Nullable [] keys(Reference.Kind kind, @Nullable List<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> GlobalId.key(kind.type(), id)).toArray(Long[]::new);
    }
}
