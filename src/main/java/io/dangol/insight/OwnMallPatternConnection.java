package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of platform → own-mall patterns. */
@Description("A page of platform → own-mall patterns.")
public record OwnMallPatternConnection(
        @NonNull @Description("The platform → own-mall patterns with their cursors.")
        List<@NonNull OwnMallPatternEdge> edges,

        @NonNull @Description("The platform → own-mall patterns alone.")
        List<@NonNull OwnMallPattern> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore OwnMallPatternFilter filter) {

    static OwnMallPatternConnection of(
            Page<Listed<OwnMallPattern>> page, PageRequest request, OwnMallPatternFilter filter) {
        return new OwnMallPatternConnection(
                Listed.edges(page, request, OwnMallPattern::key, OwnMallPatternEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
