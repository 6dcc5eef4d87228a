package io.dangol.insight;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was expected of the days that a model did not see, and what came. */
@Description("What a model that was fitted on the days before expected of the last days, and what came.")
public record ForecastHoldOut(
        @NonNull @Description("The first day that the model did not see; the last is the one before asOf.")
        LocalDate from,

        @Description("Buyers known before that day.") int customers,

        @Description("Orders expected of all of them.") double expectedOrders,

        @Description("Orders that they placed, several of one day as one.")
        int observedOrders,

        @Description("Mean over customers of the absolute difference of expected and observed orders.")
        double meanAbsoluteError,

        @Description("Root of the mean over customers of the squared difference; the model with the least is in force.")
        double rootMeanSquareError,

        @Nullable @Description("How well expected orders rank who ordered above who did not (AUC): 0.5 is chance, 1 perfect. Null"
                + " where all or nobody ordered.")
        Double auc,

        @Nullable @Description("The same for the alive probability: why churn risk does not go by it.")
        Double aliveAuc,

        @NonNull @Description("Calibration: expected and observed orders by the number of repeat purchases before.")
        List<@NonNull ForecastCalibration> calibration) {}
