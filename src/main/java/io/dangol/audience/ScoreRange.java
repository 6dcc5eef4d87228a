package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** By RFM score. */
@Input("ScoreRange")
@Description(
        "By RFM scores and figures (RFM 점수) of the scoring run in force. All ranges given must fit; who was never scored or has no order fits none.")
public record ScoreRange(
        @Nullable @Description("Recency score, 1 to 5; 5 ordered last.")
        NumberRange recency,

        @Nullable @Description("Frequency score, 1 to 5.") NumberRange frequency,
        @Nullable @Description("Value score, 1 to 5.") NumberRange value,

        @Nullable @Description("Counted orders within 12 months (F).")
        NumberRange orders12,

        @Nullable @Description("Average order value within 12 months (객단가, M); who has no order in them fits none.")
        MoneyRange averageValue12)
        implements Condition {
    private static final String DAYS = "(local_day(r.as_of, ?) - local_day(s.last_order_at, ?))";

    @Override
    public void check(Checks at) {
        at.require(
                recency != null || frequency != null || value != null || orders12 != null || averageValue12 != null,
                null,
                "Give at least one range.");
        check(at.at("recency"), recency, 1, 5);
        check(at.at("frequency"), frequency, 1, 5);
        check(at.at("value"), value, 1, 5);
        check(at.at("orders12"), orders12, 0, Integer.MAX_VALUE);
        if (averageValue12 != null) {
            averageValue12.check(at.at("averageValue12"));
        }
    }

    private static void check(Checks at, @Nullable NumberRange range, int least, int most) {
        if (range != null) {
            range.check(at, least, most);
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        Facts facts = new Facts(
                        "score s cross join (select * from scoring_run order by as_of desc limit 1) r", "s.customer_id")
                .where("s.last_order_at is not null")
                .figure("min(s.segment_key) || ', ' || min(s.orders12) || ' / ' || min(s.amount12)");
        if (recency != null) {
            String score = "5 - (select count(*) from unnest(r.recency_cuts) cut where cut < " + DAYS + ")";
            facts.fits(score + " between ? and ?", asking.zone(), asking.zone(), low(recency), high(recency));
        }
        cut(facts, "frequency_cuts", "s.orders_total", frequency);
        cut(facts, "value_cuts", "s.amount_total", value);
        if (orders12 != null) {
            orders12.fits(facts, "s.orders12");
        }
        return averageValue12 == null ? facts : average(facts, averageValue12, asking);
    }

    private static Facts average(Facts facts, MoneyRange range, Asking asking) {
        return facts.fits("s.orders12 > 0")
                .fitsGiven("s.amount12 >= ?::numeric * s.orders12", MoneyRange.exact(range.atLeast(), asking.units()))
                .fitsGiven("s.amount12 <= ?::numeric * s.orders12", MoneyRange.exact(range.atMost(), asking.units()));
    }

    private static void cut(Facts facts, String cuts, String figure, @Nullable NumberRange range) {
        if (range != null) {
            facts.fits(
                    "1 + (select count(*) from unnest(r." + cuts + ") cut where cut < " + figure + ") between ? and ?",
                    low(range),
                    high(range));
        }
    }

    private static Long low(NumberRange range) {
        return range.atLeast() == null ? 1L : range.atLeast();
    }

    private static Long high(NumberRange range) {
        return range.atMost() == null ? 5L : range.atMost();
    }
}
