package io.dangol.insight;

import io.dangol.insight.Forecasts.Listed;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import java.util.function.Function;
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

    static ForecastConnection of(Page<Listed> page, Function<Listed, Cursor> cursor, ForecastFilter filter) {
        List<ForecastEdge> edges = page.items().stream()
                .map(listed -> new ForecastEdge(cursor.apply(listed).toString(), listed.forecast()))
                .toList();
        List<Forecast> nodes = page.items().stream().map(Listed::forecast).toList();
        return new ForecastConnection(edges, nodes, page.info(), filter);
    }
}
