package io.dangol.insight;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How a forecast was reckoned. */
@Description("How a forecast was reckoned, and how wrong it was on days that the models did not see.")
public record ForecastFit(
        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @NonNull @Description("The model in force: of those that could be fitted the one with the least error on the days held"
                + " out.")
        ForecastModel model,

        @Description("For how many days ahead orders are expected.")
        int horizonDays,

        @Description("For how many months ahead the lifetime value adds up spend.")
        int lifetimeMonths,

        @Description("By how much a year makes money worth less, for the lifetime value.")
        double discountRate,

        @Description("How many buyers the models were fitted on: all, or always the same part of many.")
        int fittedOn,

        @Nullable @Description("Median of days between purchases of all buyers; null without a second purchase.")
        Double rhythmDays,

        @Description("After how many own rhythms since the last order a caution is due (이탈주의).")
        double cautionFactor,

        @Description("After how many own rhythms since the last order churn is imminent (이탈임박).")
        double imminentFactor,

        @NonNull @Description("Each model that was tried.") List<@NonNull ForecastModelFit> models,

        @NonNull @Description("How spend is expected.") ForecastSpendFit spend) {}
