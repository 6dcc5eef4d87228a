package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A forecast in a page. */
@Description("A forecast in a page.")
public record ForecastEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("A forecast.") Forecast node) {}
