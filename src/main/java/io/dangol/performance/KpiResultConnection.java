package io.dangol.performance;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a time series of results. */
@Description("A page of a promise's results over time, oldest first; corrected results with their last revision only.")
public record KpiResultConnection(
        @NonNull @Description("The results with their cursors.")
        List<@NonNull KpiResultEdge> edges,

        @NonNull @Description("The results alone.") List<@NonNull KpiResult> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long targetRowId) {

    static KpiResultConnection of(PageRequest request, List<KpiResult> rows, long target) {
        Page<KpiResult> page = Page.of(request, rows, KpiResults::cursor);
        List<KpiResultEdge> edges = page.items().stream()
                .map(result -> new KpiResultEdge(KpiResults.cursor(result).toString(), result))
                .toList();
        return new KpiResultConnection(edges, page.items(), page.info(), target);
    }
}
