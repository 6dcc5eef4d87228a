package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One named segment of a model. All its conditions must hold; a condition that is absent holds for everybody. */
@Description("One segment of a model: its names, its reading and the conditions that must all hold.")
public record SegmentRule(
        @NonNull @Description("The stable key, for example VIP.")
        String key,

        @NonNull @Description("English name.") String name,
        @NonNull @Description("Korean name (세그먼트 이름).") String nameKo,
        @NonNull @Description("How a marketer reads it.") SegmentReading reading,

        @Nullable @Description("When the last order was; null for any time.")
        RecencyCondition recency,

        @Nullable @Description("How often they ordered; null for any number.")
        FrequencyCondition frequency,

        @Nullable @Description("How much an order is worth; null for any value.")
        MonetaryCondition monetary) {

    /** Has counted orders, but no rule of the model holds. */
    public static final String UNCLASSIFIED = "UNCLASSIFIED";

    /** Known to scoring, but without a counted order before the as-of instant, not yet or not any more. */
    public static final String NO_ORDERS = "NO_ORDERS";
}
