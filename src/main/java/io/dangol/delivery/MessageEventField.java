package io.dangol.delivery;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

import io.dangol.intake.ColumnType;
import io.dangol.intake.FactColumn;
import io.dangol.intake.FactField;

/** The columns of campaign events. */
enum MessageEventField implements FactField {
    CAMPAIGN(required("campaign", ColumnType.TEXT, "Key of the campaign, which must exist.", """
                    campaign, campaign key, campaign id, campaign code, 캠페인, 캠페인키, 캠페인코드, 캠페인 id""")),
    CUSTOMER_ID(required("customerId", ColumnType.TEXT, "The customer's id on the channel.", """
                    customer id, customer, customer no, user id, user, member no, recipient, recipient id,
                    고객번호, 고객 id, 회원번호, 회원 id, 수신자""")
            .ofPerson()),
    CHANNEL(optional("channel", ColumnType.TEXT, "Key of the channel that knows the customer so.", """
                    channel, channel key, mall, site, shop, 채널, 쇼핑몰, 몰, 사이트""")),
    MEDIUM(required(
            "medium",
            ColumnType.WORD,
            "By what the message went: PUSH, IN_APP_BANNER, IN_APP_INBOX, EMAIL, SMS or MESSENGER.",
            """
                    medium, message type, message channel, send channel, 매체, 발송매체, 발송채널, 메시지유형""")),
    KIND(required(
            "event",
            ColumnType.WORD,
            "What became of it: SENT, DELIVERED, OPENED, CLICKED, BOUNCED or OPTED_OUT.",
            """
                    event, event type, kind, status, reaction, 이벤트, 반응, 반응유형, 발송상태, 상태""")),
    OCCURRED_AT(required("occurredAt", ColumnType.TIME, "When it happened.", """
                    occurred at, event time, time, timestamp, date, at, 일시, 발생일시, 반응일시, 시각""")),
    EXTERNAL_ID(optional(
            "eventId",
            ColumnType.TEXT,
            "The sender's id of the event, or of the message when each thing happens to it once; made of the other columns"
                    + " when there is none.",
            """
                    event id, message id, delivery id, id, log id, 이벤트 id, 메시지 id, 발송 id, 발송번호"""));

    private final FactColumn column;

    MessageEventField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
