package io.dangol.purchase;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Select;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Customers by the counted orders they placed in a window. */
@Input("CustomerOrdersFilter")
@Description(
        "Customers by the orders that count and were placed within a window. Without a number or an amount: customers"
                + " with at least one such order.")
public record CustomerOrdersFilter(
        @Nullable @Description("The window begins at this time; without it, with the first order.")
        OffsetDateTime from,

        @Nullable @Description("The window ends before this time; without it, it has no end.")
        OffsetDateTime before,

        @Nullable @Description("At least this many orders.") Integer countMin,

        @Nullable @Description("At most this many orders; 0 for customers without any.")
        Integer countMax,

        @Nullable @Description("A net amount of at least this over all these orders.")
        Decimal spentMin,

        @Nullable @Description("A net amount of at most this over all these orders.")
        Decimal spentMax) {

    /** Adds the condition on a customer {@code c}: one look into the scoring index for each customer. */
    Select narrow(Select customers, MinorUnits minorUnits) {
        List<Object> values = new ArrayList<>();
        String window = given(values, " and o.ordered_at >= ?::timestamptz", from)
                + given(values, " and o.ordered_at < ?::timestamptz", before);
        boolean open = countMin == null && countMax == null && spentMin == null && spentMax == null;
        String bounds = given(values, " and s.orders >= ?::bigint", open ? Integer.valueOf(1) : countMin)
                + given(values, " and s.orders <= ?::bigint", countMax)
                + given(values, " and s.spent >= ?::bigint", OrderFilter.units(minorUnits, "orders.spentMin", spentMin))
                + given(
                        values,
                        " and s.spent <= ?::bigint",
                        OrderFilter.units(minorUnits, "orders.spentMax", spentMax));
        String condition = "exists (select from (select count(*) as orders, coalesce(sum(o.net_amount), 0) as spent"
                + " from purchase_order o where o.customer_id = c.id and o.counted and o.customer_id is not null"
                + window
                + ") s where true" + bounds + ")";
        return customers.where(condition, values.toArray());
    }

    private static String given(List<Object> values, String condition, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return condition;
    }
}
