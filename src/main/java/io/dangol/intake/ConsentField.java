package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of consents. */
enum ConsentField implements FactField {
    CUSTOMER_ID(required("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, customer number, customer code, user id, user, member id,
                    member no, account id, client id, visitor id, 고객번호, 고객 id, 고객코드, 회원번호, 회원 id, 회원코드, 아이디""")
            .ofPerson()),
    CHANNEL(optional(
            "channel",
            ColumnType.TEXT,
            "Key of the channel that knows the customer so; a new key opens a channel.",
            """
                    channel key, sales channel, mall, site, shop, market, platform, 쇼핑몰, 몰, 사이트""")),
    MEDIUM(required("medium", ColumnType.WORD, "EMAIL, SMS, MESSENGER or PUSH.", """
                    consent medium, medium, message channel, contact channel, type, 수신매체, 매체, 수단, 수신채널, 동의항목""")),
    PURPOSE(optional(
            "purpose", ColumnType.WORD, "ADVERTISING or INFORMATIONAL; advertising where nothing is told.", """
                    consent purpose, purpose, 목적, 동의목적""")),
    NIGHT(optional("night", ColumnType.FLAG, "Whether it is about the night (21:00 to 08:00).", """
                    at night, night consent, 야간, 야간수신, 야간동의, 야간여부""")),
    GRANTED(required("granted", ColumnType.FLAG, "Whether consent is given (yes) or withdrawn (no).", """
                    consent, opt in, optin, agreed, agree, subscribed, status, 동의, 동의여부, 수신동의, 수신동의여부, 수신여부""")),
    RECORDED_AT(required("recordedAt", ColumnType.TIME, "When it was said.", """
                    consent date, consented at, agreed at, opt in date, date, timestamp, updated at, created at, 동의일, 동의일시, 동의일자, 변경일시, 처리일시""")),
    EVIDENCE(optional("evidence", ColumnType.TEXT, "How it can be proved: form, page, recording.", """
                    source, proof, form, 증빙, 근거, 동의경로, 수집경로"""));

    private final FactColumn column;

    ConsentField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
