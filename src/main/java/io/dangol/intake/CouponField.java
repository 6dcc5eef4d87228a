package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of coupons. */
enum CouponField implements FactField {
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
    CODE(required("code", ColumnType.TEXT, "The code or number of this coupon of this customer.", """
                    coupon code, coupon, coupon no, coupon id, voucher, voucher code, 쿠폰번호, 쿠폰코드, 쿠폰, 쿠폰 id""")),
    NAME(optional("name", ColumnType.TEXT, "Its name.", """
                    coupon name, voucher name, campaign, 쿠폰명, 쿠폰이름""")),
    ISSUED_AT(required("issuedAt", ColumnType.TIME, "When it was issued.", """
                    issue date, issued, created at, date, 발급일, 발급일시, 발행일""")),
    EXPIRES_AT(optional("expiresAt", ColumnType.TIME, "When it expires.", """
                    expires, expiry, expiry date, expiration date, valid until, 만료일, 만료일시, 유효기간, 종료일""")),
    USED_AT(optional("usedAt", ColumnType.TIME, "When it was used; empty until then.", """
                    used, use date, redeemed at, redemption date, 사용일, 사용일시"""));

    private final FactColumn column;

    CouponField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
