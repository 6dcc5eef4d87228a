package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;

/** How much of what a customer buys is bought with discounts. */
@Description("How much of what a customer buys is bought with discounts (할인 민감도).")
public enum DiscountBand {
    @Description("Never with a discount (정가 구매).")
    FULL_PRICE,
    @Description("Up to a third of the orders with a discount.")
    OCCASIONAL,
    @Description("More than a third of the orders with a discount, but not all.")
    FREQUENT,
    @Description("Every order with a discount (할인 전용 구매).")
    ALWAYS
}
