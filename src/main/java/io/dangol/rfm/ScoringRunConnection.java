package io.dangol.rfm;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of scoring results, newest first. */
@Description("A page of scoring results, newest first.")
public record ScoringRunConnection(
        @NonNull @Description("The results with their cursors.")
        List<@NonNull ScoringRunEdge> edges,

        @NonNull @Description("The results alone.") List<@NonNull ScoringRun> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static ScoringRunConnection of(Page<ScoringRun> page) {
        List<ScoringRunEdge> edges = page.items().stream()
                .map(run -> new ScoringRunEdge(ScoringRuns.cursor(run).toString(), run))
                .toList();
        return new ScoringRunConnection(edges, page.items(), page.info());
    }
}
