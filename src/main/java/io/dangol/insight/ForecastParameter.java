package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A parameter by its name in the model's source. */
@Description("A parameter of a model, by its name in the model's source. Times are in weeks.")
public record ForecastParameter(
        @NonNull @Description("Its name.") String name,
        @Description("Its value.") double value) {}
