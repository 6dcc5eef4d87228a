package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;

/** By what the arms of an experiment are compared. */
@Description(
        "By what the arms of an experiment are compared. Everybody who was assigned counts, whether a message reached them or not, so that the arms stay comparable (실험 지표).")
public enum ExperimentMetric {
    @Description("Share of members with a counted order in the window (구매 고객 비율).")
    CONVERSION_RATE,
    @Description("Share of members who visited in the window (방문율).")
    VISIT_RATE,
    @Description("Net amount of counted orders per member (인당 구매금액).")
    SPEND_PER_MEMBER,
    @Description("Counted orders per member (인당 구매횟수).")
    ORDERS_PER_MEMBER,
    @Description("Net amount per counted order, a ratio of sums (객단가).")
    AVERAGE_ORDER_VALUE,
    @Description("Net amount per member who visited, a ratio of sums (방문자당 구매금액).")
    SPEND_PER_VISITOR;

    boolean share() {
        return this == CONVERSION_RATE || this == VISIT_RATE;
    }

    boolean ratio() {
        return this == AVERAGE_ORDER_VALUE || this == SPEND_PER_VISITOR;
    }

    /** Whether it is an amount of the brand's currency. */
    boolean money() {
        return this == SPEND_PER_MEMBER || ratio();
    }
}
