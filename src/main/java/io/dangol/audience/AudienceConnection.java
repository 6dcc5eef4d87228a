package io.dangol.audience;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of audiences. */
@Description("A page of audiences.")
public record AudienceConnection(
        @NonNull @Description("The audiences with their cursors.")
        List<@NonNull AudienceEdge> edges,

        @NonNull @Description("The audiences alone.") List<@NonNull Audience> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static AudienceConnection of(Page<Audience> page) {
        List<AudienceEdge> edges = page.items().stream()
                .map(each -> new AudienceEdge(AudienceCatalog.cursor(each).toString(), each))
                .toList();
        return new AudienceConnection(edges, page.items(), page.info());
    }
}
