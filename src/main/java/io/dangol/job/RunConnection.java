package io.dangol.job;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of runs, newest first. */
@Description("A page of runs, newest first.")
public record RunConnection(
        @NonNull @Description("The runs with their cursors.")
        List<@NonNull RunEdge> edges,

        @NonNull @Description("The runs alone.") List<@NonNull Run> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore @Nullable RunKind kind,
        @Ignore @Nullable RunStatus status) {

    static RunConnection of(Page<Run> page, @Nullable RunKind kind, @Nullable RunStatus status) {
        List<RunEdge> edges = page.items().stream()
                .map(run -> new RunEdge(Runs.cursor(run).toString(), run))
                .toList();
        return new RunConnection(edges, page.items(), page.info(), kind, status);
    }
}
