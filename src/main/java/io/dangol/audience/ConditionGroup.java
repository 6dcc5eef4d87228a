package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;

/** Where an editor shows a condition. */
@Description("Where an editor shows a condition.")
public enum ConditionGroup {
    @Description("RFM segments and scores (RFM).")
    SCORING,
    @Description("Who the customer is (고객).")
    CUSTOMER,
    @Description("What the customer bought (구매).")
    PURCHASE,
    @Description("Coupons, points and warranties (혜택).")
    BENEFIT,
    @Description("What the customer did besides buying (행동).")
    BEHAVIOR,
    @Description("What is expected of the customer (예측).")
    INSIGHT,
    @Description("Messages the customer got (메시지).")
    MESSAGE
}
