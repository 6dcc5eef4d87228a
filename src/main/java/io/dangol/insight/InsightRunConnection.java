package io.dangol.insight;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of results, newest first. */
@Description("A page of results of insight runs, newest first.")
public record InsightRunConnection(
        @NonNull @Description("The results with their cursors.")
        List<@NonNull InsightRunEdge> edges,

        @NonNull @Description("The results alone.") List<@NonNull InsightRun> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore @Nullable InsightKind kind) {

    static InsightRunConnection of(Page<InsightRun> page, String ordering, @Nullable InsightKind kind) {
        List<InsightRunEdge> edges = page.items().stream()
                .map(run -> new InsightRunEdge(new Cursor(ordering, null, run.key()).toString(), run))
                .toList();
        return new InsightRunConnection(edges, page.items(), page.info(), kind);
    }
}
