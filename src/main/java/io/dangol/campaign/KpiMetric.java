package io.dangol.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** What a campaign can be judged by. Definitions with formulas are in docs/measurement.md. Stored by name. */
@Description("What a campaign can be judged by. All metrics count customers of the treatment arm; refunds take back.")
public enum KpiMetric {
    @Description("Messages sent (발송 수).")
    SENDS(KpiUnit.MESSAGES, true, true, Fixed.ONLY),
    @Description("Of the members to whom a message was sent, the share whom one reached (도달률).")
    DELIVERY_RATE(KpiUnit.RATE, true, false, Fixed.ONLY),
    @Description("Of the members reached, the share who opened (오픈율).")
    OPEN_RATE(KpiUnit.RATE, true, false, Fixed.ONLY),
    @Description("Of the members reached, the share who clicked (클릭률).")
    CLICK_RATE(KpiUnit.RATE, true, false, Fixed.ONLY),
    @Description("Of the members reached, the share who opted out; lower is better (수신거부율).")
    OPT_OUT_RATE(KpiUnit.RATE, true, false, Fixed.ONLY),
    @Description("Of the members reached, the share with an order that is attributed to the campaign (구매 전환율).")
    CONVERSION_RATE(KpiUnit.RATE, false, false, Fixed.ONLY),
    @Description("Net amount of the orders attributed to the campaign (귀속 매출).")
    REVENUE(KpiUnit.MONEY, false, true, Fixed.ONLY),
    @Description("Attributed net amount per member reached (수신자당 매출).")
    REVENUE_PER_RECIPIENT(KpiUnit.MONEY, false, false, Fixed.ONLY),
    @Description("Net amount of all counted orders per member and month of 30.4375 days (월 구매금액).")
    MONTHLY_SPEND_PER_MEMBER(KpiUnit.MONEY, false, false, Fixed.ANY),
    @Description("Counted orders per member and month of 30.4375 days (월 구매횟수).")
    MONTHLY_ORDERS_PER_MEMBER(KpiUnit.ORDERS, false, false, Fixed.ANY),
    @Description("Of all members, the share who bought again: at least two counted orders in the window (재구매율).")
    REPURCHASE_RATE(KpiUnit.RATE, false, false, Fixed.ANY),
    @Description(
            "Of the members who had ordered before but not within six months of the launch, the share who ordered again in the window (복귀율).")
    RETURN_RATE(KpiUnit.RATE, false, false, Fixed.OR_HOLDOUT),
    @Description(
            "Of the products that members bookmarked in the window, the share that the same member then bought (관심상품 구매 전환율).")
    BOOKMARK_CONVERSION(KpiUnit.RATE, false, false, Fixed.ANY),
    @Description("Of the coupons issued to members in the window, the share that was used in it (쿠폰 사용률).")
    COUPON_REDEMPTION(KpiUnit.RATE, false, false, Fixed.ANY),
    @Description(
            "Of the members who answered a survey in the window from 0 to 10, the percentage who gave 9 or 10 less the percentage who gave 6 or less; each member's last answer counts (NPS, 순추천지수).")
    NET_PROMOTER_SCORE(KpiUnit.POINTS, false, false, Fixed.ONLY),
    @Description(
            "What the treated members spent beyond what the holdout's spending makes expect (증분 매출). Amounts are what was paid, so discounts are taken off already; so is what messages cost, and incentives that are no discounts (Campaign.cost); the holdout is part of the metric, so its own baseline is a fixed amount.")
    INCREMENTAL_REVENUE(KpiUnit.MONEY, false, false, Fixed.ONLY);

    private final KpiUnit unit;
    private final boolean byMedium;
    private final boolean total;
    private final Set<KpiBaseline> baselines;

    KpiMetric(KpiUnit unit, boolean byMedium, boolean total, Set<KpiBaseline> baselines) {
        this.unit = unit;
        this.byMedium = byMedium;
        this.total = total;
        this.baselines = baselines;
    }

    public KpiUnit unit() {
        return unit;
    }

    /** Whether it may be restricted to one medium. */
    public boolean byMedium() {
        return byMedium;
    }

    /** Whether it is a total that is simply known, without the play of chance among customers. */
    public boolean total() {
        return total;
    }

    public boolean lowerIsBetter() {
        return this == OPT_OUT_RATE;
    }

    public boolean needsHoldout() {
        return this == INCREMENTAL_REVENUE;
    }

    /** What it may be held against. */
    public Set<KpiBaseline> baselines() {
        return baselines;
    }

    private static final class Fixed {
        static final Set<KpiBaseline> ONLY = EnumSet.of(KpiBaseline.FIXED);
        static final Set<KpiBaseline> OR_HOLDOUT = EnumSet.of(KpiBaseline.FIXED, KpiBaseline.HOLDOUT);
        static final Set<KpiBaseline> ANY = EnumSet.allOf(KpiBaseline.class);
    }
}
