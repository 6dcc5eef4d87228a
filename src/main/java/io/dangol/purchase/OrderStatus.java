package io.dangol.purchase;

import org.eclipse.microprofile.graphql.Description;

/** How far an order got. */
@Description("How far an order got.")
public enum OrderStatus {
    @Description("Ordered and paid (주문).")
    PLACED,
    @Description("Delivered and confirmed (구매 확정).")
    COMPLETED,
    @Description("Cancelled (취소); it counts nowhere.")
    CANCELLED
}
