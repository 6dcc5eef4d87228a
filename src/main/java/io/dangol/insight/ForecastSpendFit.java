package io.dangol.insight;

import io.dangol.shared.Money;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The gamma-gamma model as it was fitted. */
@Description(
        "How spend per day of purchase is expected: by the gamma-gamma model (Fader and Hardie 2013), or where it could"
                + " not be fitted by the customer's own average with the brand's counted as one purchase more.")
public record ForecastSpendFit(
        @NonNull @Description("p, q and gamma, the last in the currency's smallest unit; empty where the model could not be"
                + " fitted.")
        List<@NonNull ForecastParameter> parameters,

        @Nullable @Description("Log-likelihood of the buyers' spends under these parameters.")
        Double logLikelihood,

        @Description("How many buyers it was fitted on: those who paid something.")
        int customers,

        @Nullable @Description(
                "Correlation of how often and how much repeat buyers spend, which the model takes for 0: far from 0,"
                        + " distrust it.")
        Double correlation,

        @Nullable @Description("Average spend per day of purchase over buyers.")
        Money meanSpend) {}
