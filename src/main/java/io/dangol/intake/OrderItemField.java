package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of order lines. With {@code orderedAt} the lines tell whole orders, without it lines of known ones. */
enum OrderItemField implements FactField {
    ORDER_ID(required("orderId", ColumnType.TEXT, "The id of the order that the line belongs to.", """
                    order id, order no, order number, order, invoice, invoice no, invoice number, transaction id, transaction,
                    receipt no, bill no, 주문번호, 주문 id, 주문코드, 거래번호, 영수증번호""")),
    CHANNEL(optional("channel", ColumnType.TEXT, "Key of the channel that sold it; a new key opens a channel.", """
                    channel, channel key, sales channel, mall, site, shop, market, platform, 채널, 판매채널, 쇼핑몰, 몰, 사이트,
                    판매처""")),
    LINE(optional("line", ColumnType.WHOLE_NUMBER, "The line's number in its order; made where it is not told.", """
                    line, line no, line number, item no, seq, sequence, 순번, 라인번호, 항목번호""")),
    PRODUCT_ID(required("productId", ColumnType.TEXT, "The product; a new id opens a product.", """
                    product id, product, product code, product no, stock code, sku, item id, item code, item, article,
                    goods no, 상품번호, 상품코드, 상품 id, 품번, 품목코드, 옵션코드""")),
    QUANTITY(required("quantity", ColumnType.WHOLE_NUMBER, "How many; below zero for goods that came back.", """
                    quantity, qty, units, count, number of items, amount ordered, 수량, 주문수량, 판매수량, 개수""")),
    UNIT_PRICE(optional(
            "unitPrice", ColumnType.AMOUNT, "The list price of one; needed where no paid amount is told.", """
                    unit price, price, list price, item price, price each, 단가, 판매단가, 판매가, 상품가격, 상품단가, 정가, 가격""")),
    PAID_AMOUNT(optional(
            "paidAmount",
            ColumnType.AMOUNT,
            "What was paid for the line after discounts; quantity times unit price where it is not told.",
            """
                    paid amount, line total, line amount, amount, total, subtotal, net amount, revenue, sales, 결제금액,
                    실결제금액, 상품결제금액, 상품금액, 금액, 합계, 판매금액""")),
    ORDERED_AT(optional(
            "orderedAt", ColumnType.TIME, "When the order was placed; makes the lines tell the whole order.", """
                    ordered at, order date, order time, order datetime, date, datetime, timestamp, created at, purchase date,
                    purchased at, invoice date, transaction date, 주문일, 주문일시, 주문일자, 주문시간, 결제일, 결제일시, 구매일, 거래일시""")),
    CUSTOMER_ID(
            optional("customerId", ColumnType.TEXT, "The buyer's id on the channel; empty where nobody is known.", """
                    customer id, customer, customer no, customer number, buyer id, user id, user, member id, member no,
                    client id, 고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 구매자 id, 구매자번호, 주문자 id""")
                    .ofPerson()),
    STORE(optional("store", ColumnType.TEXT, "Key of the store or pop-up that sold it; a new key opens a store.", """
                    store, store id, store no, store code, branch, 매장, 매장코드, 지점""")),
    STATUS(optional(
            "status",
            ColumnType.WORD,
            "State of the line: one cancelled or refunded is paid back; an order whose lines are all cancelled is cancelled.",
            """
                    status, order status, item status, state, 주문상태, 상태, 처리상태, 배송상태, 진행상태""")),
    COUPON_CODE(optional("couponCode", ColumnType.TEXT, "Code of the coupon that the order used.", """
                    coupon code, coupon, promo code, voucher, 쿠폰, 쿠폰코드, 쿠폰번호"""));

    private final FactColumn column;

    OrderItemField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
