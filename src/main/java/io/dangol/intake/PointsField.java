package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of points. */
enum PointsField implements FactField {
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
    ENTRY_ID(optional(
            "entryId",
            ColumnType.TEXT,
            "Id of the entry on its channel. A file without it gets ids made of kind, time, points and a running number.",
            """
                    entry id, id, transaction id, point id, 적립번호, 포인트번호, 거래번호""")),
    KIND(optional(
            "kind",
            ColumnType.WORD,
            "EARNED, USED, EXPIRED or ADJUSTED; without it, points above zero are earned and below zero used.",
            """
                    type, point type, entry type, reason, 구분, 유형, 적립구분, 포인트구분""")),
    POINTS(required(
            "points",
            ColumnType.WHOLE_NUMBER,
            "How many. Used and expired ones may be written with or without a minus.",
            """
                    points, point, amount, mileage, 포인트, 적립금, 마일리지, 금액""")),
    OCCURRED_AT(required("occurredAt", ColumnType.TIME, "When it happened.", """
                    date, time, timestamp, created at, earned at, 일시, 일자, 적립일, 적립일시, 처리일, 발생일시""")),
    EXPIRES_AT(optional("expiresAt", ColumnType.TIME, "When earned points expire.", """
                    expires, expiry, expiry date, expiration date, valid until, 만료일, 소멸일, 소멸예정일, 유효기간"""));

    private final FactColumn column;

    PointsField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
