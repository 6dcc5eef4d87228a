package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of behaviour events. */
enum EventField implements FactField {
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
    EVENT_ID(optional(
            "eventId",
            ColumnType.TEXT,
            "The event's id on its channel. A file without it gets ids made of customer, kind, time, product and a running number.",
            """
                    event id, id, log id, 이벤트 id, 이벤트번호, 로그번호""")),
    KIND(required(
            "kind",
            ColumnType.WORD,
            "VISIT, PRODUCT_VIEW, BOOKMARK, CART, CHECKOUT_STARTED, SEARCH, REVIEW, FOLLOW or SURVEY.",
            """
                    event, event type, event name, event kind, action, type, activity, 이벤트, 이벤트종류, 이벤트명, 행동, 유형""")),
    OCCURRED_AT(required("occurredAt", ColumnType.TIME, "When it happened.", """
                    event time, event date, event at, event timestamp, timestamp, time, date, datetime, created at, 발생일시, 발생시간, 이벤트일시, 일시, 날짜""")),
    PRODUCT_ID(optional("productId", ColumnType.TEXT, "The product it is about.", """
                    product, product code, stock code, sku, item id, item, 상품번호, 상품코드, 상품 id, 품번""")),
    CATEGORY(optional(
            "category", ColumnType.TEXT, "The category it is about, where it is about no single product.", """
                    category name, product category, 카테고리, 분류""")),
    RATING(optional(
            "rating", ColumnType.WHOLE_NUMBER, "Stars of a review, or the answer to a survey, from 0 to 10.", """
                    score, stars, nps, answer, 평점, 별점, 점수""")),
    TEXT(optional("text", ColumnType.TEXT, "Words that belong to it: of a review, a search, an answer.", """
                    comment, content, query, keyword, search term, review, message, 내용, 검색어, 리뷰, 후기""")
            .ofPerson());

    private final FactColumn column;

    EventField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
