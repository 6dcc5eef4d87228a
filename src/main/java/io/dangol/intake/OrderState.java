package io.dangol.intake;

import org.eclipse.microprofile.graphql.Description;

/** How an order stands, as shops tell it. The database keeps a refund as an amount rather than a state. */
@Description("How an order stands, as shops tell it (주문 상태).")
public enum OrderState {
    @Description("Placed, and under way (주문, 배송중).")
    PLACED,
    @Description("Delivered or confirmed (배송완료, 구매확정).")
    COMPLETED,
    @Description("Cancelled (취소).")
    CANCELLED,
    @Description("All of it was paid back (환불, 반품).")
    REFUNDED,
    @Description("A part of it was paid back: give the refunded amount (부분환불).")
    PARTIALLY_REFUNDED;

    static final Words<OrderState> WORDS = Words.of(OrderState.class)
            .also(PLACED, "new", "open", "pending", "ordered", "paid", "processing", "confirmed", "ready", "shipped")
            .also(PLACED, "shipping", "in transit", "접수", "주문접수", "주문완료", "결제완료", "입금완료", "입금대기", "결제대기")
            .also(PLACED, "상품준비중", "배송준비", "배송준비중", "배송중", "배송대기", "출고", "출고완료", "신규주문")
            .also(
                    COMPLETED,
                    "complete",
                    "completed",
                    "done",
                    "delivered",
                    "fulfilled",
                    "closed",
                    "success",
                    "picked up")
            .also(COMPLETED, "완료", "배송완료", "구매확정", "구매확인", "거래완료", "수령완료", "픽업완료", "정산완료", "교환완료")
            .also(CANCELLED, "cancel", "canceled", "cancelled", "void", "voided", "취소", "취소완료", "주문취소", "결제취소", "취소됨")
            .also(CANCELLED, "전체취소", "미입금취소", "판매취소", "구매취소")
            .also(REFUNDED, "refund", "refunded", "fully refunded", "returned", "return", "환불", "환불완료", "전액환불", "반품")
            .also(REFUNDED, "반품완료", "전체환불", "전체반품")
            .also(PARTIALLY_REFUNDED, "partial refund", "partially returned", "부분환불", "일부환불", "부분반품", "부분취소");

    /** The state as the database keeps it. */
    String kept() {
        return this == REFUNDED || this == PARTIALLY_REFUNDED ? COMPLETED.name() : name();
    }
}
