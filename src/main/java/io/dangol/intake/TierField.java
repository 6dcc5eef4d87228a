package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of tier changes. */
enum TierField implements FactField {
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
    TIER(required("tier", ColumnType.TEXT, "The tier from then on.", """
                    tier, grade, level, membership, membership tier, rank, 등급, 회원등급, 고객등급, 멤버십등급""")),
    CHANGED_AT(required("changedAt", ColumnType.TIME, "When the tier was reached.", """
                    tier date, changed at, effective from, since, date, updated at, 등급변경일, 변경일, 변경일시, 적용일, 등급일"""));

    private final FactColumn column;

    TierField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
