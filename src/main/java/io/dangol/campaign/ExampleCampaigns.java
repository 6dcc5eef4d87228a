package io.dangol.campaign;

import static io.dangol.campaign.CampaignMedium.EMAIL;
import static io.dangol.campaign.CampaignMedium.IN_APP_BANNER;
import static io.dangol.campaign.CampaignMedium.IN_APP_INBOX;
import static io.dangol.campaign.CampaignMedium.MESSENGER;
import static io.dangol.campaign.CampaignMedium.PUSH;
import static io.dangol.campaign.KpiBaseline.HOLDOUT;
import static io.dangol.campaign.KpiBaseline.PREVIOUS_PERIOD;
import static io.dangol.campaign.KpiMetric.BOOKMARK_CONVERSION;
import static io.dangol.campaign.KpiMetric.CLICK_RATE;
import static io.dangol.campaign.KpiMetric.MONTHLY_ORDERS_PER_MEMBER;
import static io.dangol.campaign.KpiMetric.MONTHLY_SPEND_PER_MEMBER;
import static io.dangol.campaign.KpiMetric.REPURCHASE_RATE;
import static io.dangol.campaign.KpiMetric.RETURN_RATE;

import java.util.List;

/**
 * The three campaigns of the resale-platform plan. Where the plan says "+20 %" of people who buy anyway, the baseline is
 * their own previous period, as planned; where it wants sleepers woken, only the holdout is a baseline, because whoever
 * is dormant has by definition no previous period worth comparing with.
 */
public final class ExampleCampaigns {
    public static final CampaignExample LOYAL = new CampaignExample(
            "loyal-trend",
            "Trend drops for loyal customers (트렌드 충성 고객 월 구매금액 올리기)",
            "Raise what loyal customers spend per month by 20 percent within two months.",
            "LOYAL",
            "They buy every season and follow brands: show each of them the new arrivals of the brands they bought, the day"
                    + " these arrive, instead of a discount.",
            2,
            0.1,
            7,
            List.of(
                    CampaignChannel.reported(
                            PUSH, "They have the app and react within hours; an arrival is news only on its day."),
                    CampaignChannel.reported(
                            IN_APP_BANNER,
                            "Whoever overlooked the push meets the same arrivals when opening the app.")),
            List.of(
                    KpiTargetPlan.lifted(MONTHLY_SPEND_PER_MEMBER, PREVIOUS_PERIOD, 0.2),
                    KpiTargetPlan.atLeast(CLICK_RATE, PUSH, 0.2)));

    public static final CampaignExample PROMISING = new CampaignExample(
            "promising-bookmarks",
            "From bookmark to purchase (잠재 유망 고객 관심상품 구매 유도)",
            "Raise how often promising customers order per month by 15 percent within three months.",
            "PROMISING",
            "They look and bookmark more than they buy: tell them when a bookmarked product drops in price or runs short in"
                    + " their size.",
            3,
            0.1,
            7,
            List.of(
                    CampaignChannel.reported(PUSH, "A price drop of something they marked themselves is worth a ring."),
                    CampaignChannel.reported(
                            IN_APP_INBOX,
                            "It keeps the offer until they have time; a push that was swiped away is lost.")),
            List.of(
                    KpiTargetPlan.lifted(MONTHLY_ORDERS_PER_MEMBER, PREVIOUS_PERIOD, 0.15),
                    KpiTargetPlan.atLeast(BOOKMARK_CONVERSION, null, 0.05)));

    public static final CampaignExample DORMANT = new CampaignExample(
            "dormant-win-back",
            "Win back dormant customers (휴면 고객 복귀)",
            "Bring dormant customers back within six months: 20 percent more return, and 15 percent more buy again.",
            "DORMANT",
            "They bought often and stopped: remind them of what they bought, show what came since, and make coming back easy"
                    + " with a benefit that only they see.",
            6,
            0.2,
            14,
            List.of(
                    CampaignChannel.reported(
                            EMAIL, "They no longer open the app, so it cannot reach them; the address remains."),
                    CampaignChannel.reported(
                            MESSENGER,
                            "Points and tier about to lapse are information that they want to know in time."),
                    CampaignChannel.reported(
                            IN_APP_BANNER,
                            "Only dormant customers see it, so that the benefit costs nothing elsewhere.")),
            List.of(
                    KpiTargetPlan.lifted(REPURCHASE_RATE, HOLDOUT, 0.15),
                    KpiTargetPlan.lifted(RETURN_RATE, HOLDOUT, 0.2)));

    private ExampleCampaigns() {}

    /** The three of them. */
    public static List<CampaignExample> all() {
        return List.of(LOYAL, PROMISING, DORMANT);
    }
}
