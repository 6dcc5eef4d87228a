package io.dangol.audience;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** By the forecast. */
@Input("ForecastRange")
@Description(
        "By the forecast in force (구매 예측). All fields given must fit; who has no forecast, without an order, fits none.")
public record ForecastRange(
        @Nullable @Description("Churn risk (이탈 위험), 0 to 1: the share of buyers of whom more orders are expected.")
        Double churnRiskAtLeast,

        @Nullable @Description("Churn risk at most.") Double churnRiskAtMost,

        @Nullable @Description("The next order is expected (다음 구매 예상일) today or within so many days, or is overdue.")
        Integer nextOrderWithinDays,

        @Nullable @Description("True: today is late against their own rhythm (이탈 주의); false: not yet, or no rhythm is known.")
        Boolean late)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.require(
                        churnRiskAtLeast != null
                                || churnRiskAtMost != null
                                || nextOrderWithinDays != null
                                || late != null,
                        null,
                        "Give at least one field.")
                .require(
                        share(churnRiskAtLeast),
                        "churnRiskAtLeast",
                        churnRiskAtLeast + " is out of range. Give 0 to 1.")
                .require(share(churnRiskAtMost), "churnRiskAtMost", churnRiskAtMost + " is out of range. Give 0 to 1.")
                .days("nextOrderWithinDays", nextOrderWithinDays);
    }

    private static boolean share(@Nullable Double value) {
        return value == null || (value >= 0 && value <= 1);
    }

    @Override
    public Predicate predicate(Asking asking) {
        LocalDate today = asking.today();
        Facts forecast = new Facts("forecast f", "f.customer_id")
                .fitsGiven("f.churn_risk >= ?::double precision", churnRiskAtLeast)
                .fitsGiven("f.churn_risk <= ?::double precision", churnRiskAtMost)
                .fitsGiven(
                        "f.next_order_on <= ?::date",
                        nextOrderWithinDays == null ? null : today.plusDays(nextOrderWithinDays))
                .figure(
                        "'churn risk ' || round(max(f.churn_risk)::numeric, 4) || coalesce(', next order ' || max(f.next_order_on), '')");
        return late == null ? forecast : forecast.fits("coalesce(f.caution_on <= ?::date, false) = ?", today, late);
    }
}
