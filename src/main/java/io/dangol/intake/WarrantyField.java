package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of warranties. */
enum WarrantyField implements FactField {
    CUSTOMER_ID(required("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, customer number, customer code, user id, user, member id,
                    member no, account id, client id, visitor id, 고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 회원코드, 아이디""")
            .ofPerson()),
    CHANNEL(optional(
            "channel",
            ColumnType.TEXT,
            "Key of the channel that knows the customer so; a new key opens a channel.",
            """
                    channel key, sales channel, mall, site, shop, market, platform, 쇼핑몰, 몰, 사이트, channel, 채널""")),
    SERIAL(required(
                    "serial",
                    ColumnType.TEXT,
                    "The serial number that was registered; customers who registered the same one are one person.",
                    """
                    serial number, serial no, warranty no, warranty id, 시리얼번호, 시리얼, 제품번호, 보증번호, 보증서번호, 일련번호""")
            .ofPerson()),
    PRODUCT_ID(optional("productId", ColumnType.TEXT, "The product.", """
                    product, product code, model, model no, sku, 상품코드, 상품번호, 모델, 모델명""")),
    REGISTERED_AT(required("registeredAt", ColumnType.TIME, "When it was registered.", """
                    registered, registration date, warranty date, date, created at, 등록일, 등록일시, 보증등록일, 보증시작일"""));

    private final FactColumn column;

    WarrantyField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
