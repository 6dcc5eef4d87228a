package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of forecasts. */
@Description("A page of forecasts.")
public record ForecastConnection(
        @NonNull @Description("The forecasts with their cursors.")
        List<@NonNull ForecastEdge> edges,

        @NonNull @Description("The forecasts alone.") List<@NonNull Forecast> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore ForecastFilter filter) {

    static ForecastConnection of(Page<Listed<Forecast>> page, PageRequest request, ForecastFilter filter) {
        return new ForecastConnection(
                Listed.edges(page, request, Forecast::customerKey, ForecastEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
