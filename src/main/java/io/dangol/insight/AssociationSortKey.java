package io.dangol.insight;

import io.dangol.shared.SortOrder;
import io.dangol.shared.SortOrder.Type;
import org.eclipse.microprofile.graphql.Description;

/** What a list of associations is sorted by. */
@Description("What a list of associations is sorted by, the least first unless reversed.")
public enum AssociationSortKey {
    @Description("Lift (향상도).")
    LIFT("a.lift", Type.RATE),
    @Description("Confidence (신뢰도).")
    CONFIDENCE("a.confidence", Type.RATE),
    @Description("Orders with both, and so support (지지도).")
    ORDERS("a.orders", Type.NUMBER);

    private final String expression;
    private final Type type;

    AssociationSortKey(String expression, Type type) {
        this.expression = expression;
        this.type = type;
    }

    SortOrder order(boolean reverse) {
        return new SortOrder(expression, type, "a.id", reverse);
    }

    /** SQL of the sort value as the text that a cursor holds. */
    String text() {
        return expression + "::text";
    }
}
