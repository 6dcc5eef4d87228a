package io.dangol.purchase;

import io.dangol.shared.DangolException;
import io.dangol.shared.Decimal;
import io.dangol.shared.GlobalId;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Select;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows; all conditions given must hold. */
@Input("OrderFilter")
@Description("Which orders to list. All conditions given must hold.")
public record OrderFilter(
        @Nullable @Description("Placed at or after this time.")
        OffsetDateTime orderedFrom,

        @Nullable @Description("Placed before this time.") OffsetDateTime orderedBefore,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these states.")
        List<@NonNull OrderStatus> statuses,

        @Nullable @Description("Only orders that count (true), or only cancelled and fully refunded ones (false).")
        Boolean counted,

        @Nullable @Description("Only orders with a known customer (true), or only those that came without any contact (false).")
        Boolean identified,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("From one of these channels.")
        List<@NonNull String> channels,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("From one of these stores.")
        List<@NonNull String> stores,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("With at least one of these products.")
        List<@NonNull String> products,

        @Nullable @Description("Net amount of at least this.")
        Decimal netAmountMin,

        @Nullable @Description("Net amount of at most this.")
        Decimal netAmountMax) {
    static final OrderFilter NONE = new OrderFilter(null, null, null, null, null, null, null, null, null, null);

    Select narrow(Select orders, MinorUnits minorUnits) {
        if (identified != null) {
            orders.where(identified ? "o.customer_id is not null" : "o.customer_id is null");
        }
        return orders.whereGiven("o.ordered_at >= ?", orderedFrom)
                .whereGiven("o.ordered_at < ?", orderedBefore)
                .whereGiven("o.status = any (?::varchar[])", names(statuses))
                .whereGiven("o.counted = ?", counted)
                .whereGiven("o.channel_id = any (?::bigint[])", keys("Channel", channels))
                .whereGiven("o.store_id = any (?::bigint[])", keys("Store", stores))
                .whereGiven(
                        "exists (select from order_item i where i.order_id = o.id and i.product_id = any (?::bigint[]))",
                        keys(Product.TYPE, products))
                .whereGiven("o.net_amount >= ?::bigint", units(minorUnits, "netAmountMin", netAmountMin))
                .whereGiven("o.net_amount <= ?::bigint", units(minorUnits, "netAmountMax", netAmountMax));
    }

    private static @Nullable Object names(@Nullable List<OrderStatus> statuses) {
        return statuses == null
                ? null
                : statuses.stream().map(OrderStatus::name).toArray(String[]::new);
    }

    static @Nullable Object keys(String type, @Nullable List<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> GlobalId.key(type, id)).toArray(Long[]::new);
    }

    static @Nullable Long units(MinorUnits minorUnits, String field, @Nullable Decimal amount) {
        if (amount == null) {
            return null;
        }
        try {
            return minorUnits.units(amount.value());
        } catch (ArithmeticException e) {
            throw DangolException.badInput("filter." + field + " is " + amount + ". Give an amount with at most "
                    + minorUnits.digits() + " decimals.");
        }
    }
}
