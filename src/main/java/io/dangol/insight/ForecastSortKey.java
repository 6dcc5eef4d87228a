package io.dangol.insight;

import io.dangol.shared.SortOrder;
import io.dangol.shared.SortOrder.Type;
import org.eclipse.microprofile.graphql.Description;

/** What a list of forecasts is sorted by. */
@Description("What a list of forecasts is sorted by. Forecasts without a value stand first, or last when reversed.")
public enum ForecastSortKey {
    @Description("Churn risk, the least first: those of whom most orders are expected.")
    CHURN_RISK("f.churn_risk", Type.RATE, "f.churn_risk::text"),
    @Description("Customer lifetime value, the least first.")
    LIFETIME_VALUE("coalesce(f.lifetime_value, '-9223372036854775808'::bigint)", Type.NUMBER, "f.lifetime_value::text"),
    @Description("When the next order is due, the earliest first.")
    NEXT_ORDER_ON("coalesce(f.next_order_on, '-infinity'::date)", Type.DAY, "f.next_order_on::text");

    private final String expression;
    private final Type type;
    private final String text;

    ForecastSortKey(String expression, Type type, String text) {
        this.expression = expression;
        this.type = type;
        this.text = text;
    }

    SortOrder order(boolean reverse) {
        return new SortOrder(expression, type, "f.customer_id", reverse);
    }

    /** SQL of the sort value as the text that a cursor holds. */
    String text() {
        return text;
    }
}
