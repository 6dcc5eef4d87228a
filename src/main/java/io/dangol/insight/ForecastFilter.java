package io.dangol.insight;

import io.dangol.shared.DangolException;
import io.dangol.shared.Select;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which forecasts a list shows; all conditions given must hold. */
@Input("ForecastFilter")
@Description("Which forecasts to list. All conditions given must hold.")
public record ForecastFilter(
        @Nullable @Description("With a churn risk of at least this, from 0 to 1: 0.8 for the fifth of whom least is expected.")
        Double churnRiskAtLeast,

        @Nullable @Description("With at least as many expected orders.")
        Double expectedOrdersAtLeast,

        @Nullable @Description("Whose next order is due on this day or later.")
        LocalDate nextOrderFrom,

        @Nullable @Description("Whose next order is due on this day or earlier.")
        LocalDate nextOrderTo,

        @Nullable @Description("Who ordered on several days (true) or on one day only (false).")
        Boolean repeated) {
    static final ForecastFilter NONE = new ForecastFilter(null, null, null, null, null);

    public ForecastFilter {
        if (churnRiskAtLeast != null && !(churnRiskAtLeast >= 0 && churnRiskAtLeast <= 1)) {
            throw DangolException.badInput(
                    "filter.churnRiskAtLeast is " + churnRiskAtLeast + ". Give a share from 0 to 1.");
        }
    }

    Select narrow(Select forecasts) {
        if (repeated != null) {
            forecasts.where(repeated ? "f.purchase_days > 1" : "f.purchase_days = 1");
        }
        return forecasts
                .whereGiven("f.churn_risk >= ?", churnRiskAtLeast)
                .whereGiven("f.expected_orders >= ?", expectedOrdersAtLeast)
                .whereGiven("f.next_order_on >= ?", nextOrderFrom)
                .whereGiven("f.next_order_on <= ?", nextOrderTo);
    }
}
