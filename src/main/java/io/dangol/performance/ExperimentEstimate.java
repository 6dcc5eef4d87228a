package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one arm did to one metric, against the control. */
@Description(
        "What one arm did to one metric, against the control. Values are in the metric's unit: shares from 0 to 1, amounts in the brand's currency.")
public record ExperimentEstimate(
        @NonNull @Description("What was measured.") ExperimentMetric metric,

        @NonNull @Description("Key of the arm.") String arm,

        @NonNull @Description("Customers in the arm.") int customers,
        @NonNull @Description("Customers in the control.") int controlCustomers,

        @Nullable @Description("The arm's value; null without customers behind it.")
        Double value,

        @Nullable @Description("The interval of the arm's value.")
        KpiInterval valueInterval,

        @Nullable @Description("The control's value; null without customers behind it.")
        Double controlValue,

        @Nullable @Description("The interval of the control's value.")
        KpiInterval controlInterval,

        @Nullable @Description("Arm minus control.") Double difference,

        @Nullable @Description(
                "The interval of the difference. With several arms its level is so high that all of them together err one time in twenty.")
        KpiInterval differenceInterval,

        @Nullable @Description("The difference in parts of the control's value: 0.2 is 20 percent more.")
        Double lift,

        @Nullable @Description("The interval of the lift; without an upper end where the control cannot be told from zero.")
        KpiInterval liftInterval,

        @NonNull @Description(
                "Chance of a difference at least as large where there is none: for shares by the pooled normal test, else by Welch's. Valid for one look at the end.")
        double pValue,

        @NonNull @Description(
                "The same, corrected for what was looked at side by side: by Holm for several arms, by Benjamini and Hochberg within a breakdown.")
        double adjustedPValue,

        @Nullable @Description(
                "The interval of the difference that may be looked at every day and still holds its level (순차 검정).")
        KpiInterval sequentialInterval,

        @NonNull @Description("The p-value that may be looked at every day.")
        double sequentialPValue,

        @Nullable @Description("The comparison without the noise that the period before explains; null for ratios.")
        AdjustedEstimate adjusted,

        @NonNull @Description("What that says.") ExperimentVerdict verdict,
        @NonNull @Description("The verdict in words.") String words) {}
