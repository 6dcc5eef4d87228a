package io.dangol.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A model as it was fitted. */
@Description("A model as it was fitted by maximum likelihood.")
public record ForecastModelFit(
        @NonNull @Description("The model.") ForecastModel model,

        @NonNull @Description("Its parameters; empty where it could not be fitted.")
        List<@NonNull ForecastParameter> parameters,

        @Nullable @Description("Log-likelihood of the buyers' purchases under these parameters, without the constants of their"
                + " counts.")
        Double logLikelihood,

        @Nullable @Description("What it expected of the days held out and what came; null where too few days could be held out.")
        ForecastHoldOut holdOut,

        @Nullable @Description("Why it could not be fitted; null where it could.")
        String failure) {}
