package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of orders. */
enum OrderField implements FactField {
    ORDER_ID(optional(
            "orderId",
            ColumnType.TEXT,
            "The order's id on its channel. A file without it gets ids made of customer, time, amount and a running number.",
            """
                    order id, order no, order number, order, invoice, invoice no, invoice number, transaction id,
                    receipt no, bill no, sales order, 주문번호, 주문 id, 주문코드, 거래번호, 영수증번호""")),
    CUSTOMER_ID(optional(
                    "customerId",
                    ColumnType.TEXT,
                    "The buyer's id on the channel; empty for an order without any customer contact, as marketplaces send.",
                    """
                    customer id, customer, customer no, customer number, buyer id, buyer, user id, user, member id,
                    member no, member, client id, account id, shopper id, 고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 회원코드,
                    구매자 id, 구매자번호, 주문자 id""")
            .ofPerson()),
    CHANNEL(optional("channel", ColumnType.TEXT, "Key of the channel that sold it; a new key opens a channel.", """
                    channel, channel key, sales channel, mall, site, shop, market, platform, 채널, 판매채널, 쇼핑몰, 몰, 사이트,
                    판매처""")),
    STORE(optional("store", ColumnType.TEXT, "Key of the store or pop-up that sold it; a new key opens a store.", """
                    store, store id, store no, store code, branch, 매장, 매장코드, 매장명, 지점""")),
    ORDERED_AT(required("orderedAt", ColumnType.TIME, "When it was ordered.", """
                    ordered at, ordered at utc, order date, order time, order datetime, order timestamp, date,
                    datetime, timestamp, created at, purchase date, purchased at, invoice date, transaction date,
                    transaction time, sale date, paid at, payment date, 주문일, 주문일시, 주문일자, 주문시간, 주문날짜, 결제일, 결제일시, 구매일,
                    구매일시, 거래일, 거래일시, 일자, 날짜""")),
    PAID_AMOUNT(required(
            "paidAmount",
            ColumnType.AMOUNT,
            "What was paid for the goods, after discounts and before refunds, without shipping.",
            """
                    paid amount, amount, total, total amount, total price, order amount, order total,
                    payment amount, net amount, net sales, revenue, sales, sales amount, price, spend, value,
                    order value, grand total, 결제금액, 실결제금액, 최종결제금액, 구매금액, 주문금액, 매출, 매출액, 판매금액, 금액, 총액, 합계, 합계금액""")),
    LIST_AMOUNT(optional(
            "listAmount",
            ColumnType.AMOUNT,
            "The list price of the goods before discounts; paid plus discount where it is not told.",
            """
                    list amount, list price, gross amount, gross, subtotal, before discount, 정가, 정상가, 정가금액, 상품금액,
                    할인전금액, 총상품금액""")),
    DISCOUNT_AMOUNT(optional(
            "discountAmount",
            ColumnType.AMOUNT,
            "Discounts and coupons together; list minus paid where it is not told.",
            """
                    discount amount, discount, discounts, total discount, coupon discount, 할인, 할인금액, 할인액, 총할인, 쿠폰할인""")),
    STATUS(optional(
            "status",
            ColumnType.WORD,
            "PLACED, COMPLETED, CANCELLED, REFUNDED (all of it) or PARTIALLY_REFUNDED (with the refunded amount).",
            """
                    status, order status, state, order state, 주문상태, 상태, 처리상태, 배송상태, 진행상태""")),
    REFUNDED_AMOUNT(optional("refundedAmount", ColumnType.AMOUNT, "What was paid back of the paid amount.", """
                    refunded amount, refunded, refund amount, refund, refund total, returned amount, 환불금액, 환불액, 환불,
                    반품금액, 취소금액""")),
    COUPON_CODE(optional("couponCode", ColumnType.TEXT, "Code of the coupon that was used.", """
                    coupon code, coupon, promo code, promotion code, voucher, voucher code, 쿠폰, 쿠폰코드, 쿠폰번호"""));

    private final FactColumn column;

    OrderField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
