package io.dangol.audience;

/** What people call each condition. The fields of a condition and their types stand in the schema itself. */
enum ConditionWord {
    SEGMENT("segment", "RFM segment", "RFM 세그먼트", ConditionGroup.SCORING),
    STAGE("stage", "Lifecycle stage", "고객 단계", ConditionGroup.SCORING),
    SCORE("score", "RFM score", "RFM 점수", ConditionGroup.SCORING),
    TIER("tier", "Tier", "회원 등급", ConditionGroup.CUSTOMER),
    TIER_CHANGED("tierChanged", "Tier change", "등급 변동", ConditionGroup.CUSTOMER),
    TIER_LIKELY("tierLikely", "Tier change likely", "등급 변동 예상", ConditionGroup.CUSTOMER),
    BIRTHDAY("birthday", "Birthday", "생일", ConditionGroup.CUSTOMER),
    SIGN_UP("signUp", "Sign-up", "회원 가입", ConditionGroup.CUSTOMER),
    CHANNEL("channel", "Channel", "유입 채널", ConditionGroup.CUSTOMER),
    CONSENT("consent", "Consent", "수신 동의", ConditionGroup.CUSTOMER),
    LIST("list", "Uploaded list", "업로드 명단", ConditionGroup.CUSTOMER),
    AUDIENCE("audience", "Other audience", "다른 오디언스", ConditionGroup.CUSTOMER),
    ORDERS("orders", "Orders", "구매 횟수·금액", ConditionGroup.PURCHASE),
    LAST_ORDER("lastOrder", "Last order", "마지막 구매", ConditionGroup.PURCHASE),
    BOUGHT("bought", "Bought", "구매 상품", ConditionGroup.PURCHASE),
    DISCOUNT("discount", "Discount", "할인 구매", ConditionGroup.PURCHASE),
    COUPONS("coupons", "Coupons used", "쿠폰 사용", ConditionGroup.BENEFIT),
    COUPON_EXPIRES("couponExpires", "Coupon expiring", "쿠폰 소멸 예정", ConditionGroup.BENEFIT),
    POINTS("points", "Points", "포인트", ConditionGroup.BENEFIT),
    WARRANTY("warranty", "Warranty", "정품 등록", ConditionGroup.BENEFIT),
    BEHAVIOR("behavior", "Behaviour", "행동", ConditionGroup.BEHAVIOR),
    LAST_BEHAVIOR("lastBehavior", "Last behaviour", "마지막 행동", ConditionGroup.BEHAVIOR),
    ABANDONED("abandoned", "Abandoned cart or checkout", "장바구니·결제 이탈", ConditionGroup.BEHAVIOR),
    MOST_VIEWED("mostViewed", "Category viewed most", "가장 많이 본 카테고리", ConditionGroup.BEHAVIOR),
    SURVEY("survey", "Survey answer", "설문 응답", ConditionGroup.BEHAVIOR),
    FORECAST("forecast", "Forecast and churn risk", "구매 예측·이탈 위험", ConditionGroup.INSIGHT),
    CYCLE_DUE("cycleDue", "Purchase cycle due", "재구매 주기 도래", ConditionGroup.INSIGHT),
    ASSOCIATED("associated", "Associated product", "연관 상품", ConditionGroup.INSIGHT),
    DISCOUNT_HABIT("discountHabit", "Discount habit", "할인 민감도", ConditionGroup.INSIGHT),
    OWN_MALL("ownMall", "Marketplace to own mall", "자사몰 전환 후보", ConditionGroup.INSIGHT),
    MESSAGE("message", "Message", "메시지 반응", ConditionGroup.MESSAGE);

    private final String field;
    private final String english;
    private final String korean;
    private final ConditionGroup group;

    ConditionWord(String field, String english, String korean, ConditionGroup group) {
        this.field = field;
        this.english = english;
        this.korean = korean;
        this.group = group;
    }

    /** The field of {@link CustomerCondition}. */
    String field() {
        return field;
    }

    String english() {
        return english;
    }

    String korean() {
        return korean;
    }

    ConditionGroup group() {
        return group;
    }
}
