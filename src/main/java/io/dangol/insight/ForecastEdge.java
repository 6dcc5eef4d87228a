package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A forecast in a page. */
@Description("A forecast in a page.")
public record ForecastEdge(
        @NonNull @Description("Where the forecast stands in the list.")
        String cursor,

        @NonNull @Description("The forecast.") Forecast node) {}
