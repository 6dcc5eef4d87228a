package io.dangol.playbook;

import org.eclipse.microprofile.graphql.Description;

/** The day from which a golden time is counted. */
@Description("The day from which a golden time (골든타임) is counted.")
public enum GoldenTimeAnchor {
    @Description("The sign-up.")
    SIGN_UP,
    @Description("The birthday.")
    BIRTHDAY,
    @Description("The registration of a warranty, or its anniversary.")
    WARRANTY,
    @Description("The first order.")
    FIRST_ORDER,
    @Description("The order of a product.")
    PRODUCT_ORDER,
    @Description("The last order.")
    LAST_ORDER,
    @Description("The day on which a coupon expires.")
    COUPON_EXPIRY,
    @Description("The day on which points expire.")
    POINTS_EXPIRY,
    @Description("The change of the membership tier.")
    TIER_CHANGE,
    @Description("The day on which the own purchase cycle is due.")
    PURCHASE_CYCLE,
    @Description("The first day of dormancy.")
    DORMANCY,
    @Description("The order that ended a dormancy.")
    RETURN,
    @Description("No day: whenever there is something to tell.")
    NONE
}
