package io.dangol.intake;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of row errors, in the order in which they were found. */
@Description("A page of row errors, in the order in which they were found. The first 10,000 of an import are kept.")
public record IntakeErrorConnection(
        @NonNull @Description("The errors with their cursors.")
        List<@NonNull IntakeErrorEdge> edges,

        @NonNull @Description("The errors alone.") List<@NonNull IntakeError> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long run) {

    static IntakeErrorConnection of(Page<IntakeError> page, long run) {
        List<IntakeErrorEdge> edges = page.items().stream()
                .map(error -> new IntakeErrorEdge(
                        new Cursor(IntakeRuns.ordering(run), null, error.number()).toString(), error))
                .toList();
        return new IntakeErrorConnection(edges, page.items(), page.info(), run);
    }
}
