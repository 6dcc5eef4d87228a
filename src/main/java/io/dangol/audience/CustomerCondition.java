package io.dangol.audience;

import io.smallrye.graphql.api.OneOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A condition on customers: a tree of all, one or none of several, with typed conditions as its leaves. */
@OneOf
@Input("CustomerCondition")
@Description(
        "A condition on customers (고객 조건): exactly one field is given. and, or and not combine conditions; every other"
                + " field is one condition. Its words, values and limits can be read from audienceVocabulary.")
public record CustomerCondition(
        @Nullable @io.smallrye.graphql.api.Nullable @Description("All of these hold (그리고).")
        List<@NonNull CustomerCondition> and,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("At least one of these holds (또는).")
        List<@NonNull CustomerCondition> or,

        @Nullable @Description("This does not hold (제외).") CustomerCondition not,

        @Nullable @Description("By RFM segment (RFM 세그먼트).") SegmentIn segment,

        @Nullable @Description("By lifecycle stage (고객 단계).")
        StageIn stage,

        @Nullable @Description("By RFM score and figures (RFM 점수).")
        ScoreRange score,

        @Nullable @Description("By membership tier (회원 등급).")
        TierIn tier,

        @Nullable @Description("By a change of tier (등급 변동).")
        TierChanged tierChanged,

        @Nullable @Description("By a change of tier to be expected (등급 변동 예상).")
        TierLikely tierLikely,

        @Nullable @Description("By birthday (생일). Personal: only for callers who see personal fields.")
        BirthdayWithin birthday,

        @Nullable @Description("By sign-up (회원 가입).") SignedUp signUp,

        @Nullable @Description("By channel (유입 채널).") KnownIn channel,

        @Nullable @Description("By consent in force (수신 동의).")
        ConsentGiven consent,

        @Nullable @Description("By an uploaded list (업로드 명단).")
        InList list,

        @Nullable @Description("By another audience (다른 오디언스).")
        InAudience audience,

        @Nullable @Description("By how many orders there were and what they were worth (구매 횟수·금액).")
        OrdersInRange orders,

        @Nullable @Description("By the last order (마지막 구매).")
        LastOrder lastOrder,

        @Nullable @Description("By what was bought (구매 상품).")
        Bought bought,

        @Nullable @Description("By orders at a discount (할인 구매).")
        DiscountUsed discount,

        @Nullable @Description("By coupons used (쿠폰 사용).") CouponsUsed coupons,

        @Nullable @Description("By a coupon about to expire (쿠폰 소멸 예정).")
        CouponExpires couponExpires,

        @Nullable @Description("By points (포인트).") PointsHeld points,

        @Nullable @Description("By a registered warranty (정품 등록).")
        WarrantyRegistered warranty,

        @Nullable @Description("By behaviour (행동).") Behaved behavior,

        @Nullable @Description("By the last time of some behaviour (마지막 방문 등).")
        LastBehaved lastBehavior,

        @Nullable @Description("By a cart or checkout without an order since (장바구니·결제 이탈).")
        Abandoned abandoned,

        @Nullable @Description("By the category viewed most (가장 많이 본 카테고리).")
        MostViewed mostViewed,

        @Nullable @Description("By the latest survey answer (설문 응답, NPS).")
        SurveyAnswered survey,

        @Nullable @Description("By the forecast and churn risk (구매 예측·이탈 위험).")
        ForecastRange forecast,

        @Nullable @Description("By the purchase cycle (재구매 주기 도래).")
        CycleDue cycleDue,

        @Nullable @Description("By an associated product not bought yet (연관 상품).")
        AssociatedBuyer associated,

        @Nullable @Description("By how much is bought at a discount (할인 민감도).")
        DiscountHabit discountHabit,

        @Nullable @Description("By buying on a marketplace what leads to the own mall (자사몰 전환 후보).")
        OwnMallCandidate ownMall,

        @Nullable @Description("By messages received, clicked or ignored (메시지 반응).")
        MessageReaction message) {

    /** The leaves given, by field name: one, in a sound tree, where it is no {@code and}, {@code or} or {@code not}. */
    Map<String, Condition> leaves() {
        Map<String, Condition> found = new LinkedHashMap<>();
        add(found, "segment", segment);
        add(found, "stage", stage);
        add(found, "score", score);
        add(found, "tier", tier);
        add(found, "tierChanged", tierChanged);
        add(found, "tierLikely", tierLikely);
        add(found, "birthday", birthday);
        add(found, "signUp", signUp);
        add(found, "channel", channel);
        add(found, "consent", consent);
        add(found, "list", list);
        add(found, "audience", audience);
        add(found, "orders", orders);
        add(found, "lastOrder", lastOrder);
        add(found, "bought", bought);
        add(found, "discount", discount);
        add(found, "coupons", coupons);
        add(found, "couponExpires", couponExpires);
        add(found, "points", points);
        add(found, "warranty", warranty);
        add(found, "behavior", behavior);
        add(found, "lastBehavior", lastBehavior);
        add(found, "abandoned", abandoned);
        add(found, "mostViewed", mostViewed);
        add(found, "survey", survey);
        add(found, "forecast", forecast);
        add(found, "cycleDue", cycleDue);
        add(found, "associated", associated);
        add(found, "discountHabit", discountHabit);
        add(found, "ownMall", ownMall);
        add(found, "message", message);
        return found;
    }

    private static void add(Map<String, Condition> found, String name, @Nullable Condition given) {
        if (given != null) {
            found.put(name, given);
        }
    }
}
