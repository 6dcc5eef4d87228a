package io.dangol.purchase;

import io.dangol.shared.SortOrder;
import io.dangol.shared.SortOrder.Type;
import org.eclipse.microprofile.graphql.Description;

/** What a list of orders is sorted by. */
@Description("What a list of orders is sorted by.")
public enum OrderSortKey {
    @Description("When the order was placed.")
    ORDERED_AT("o.ordered_at", Type.TIME),
    @Description("When Dangol first heard of the order.")
    CREATED("", Type.KEY);

    private final String expression;
    private final Type type;

    OrderSortKey(String expression, Type type) {
        this.expression = expression;
        this.type = type;
    }

    SortOrder order(boolean reverse) {
        return new SortOrder(expression, type, "o.id", reverse);
    }
}
