package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of associations of categories. */
@Description("A page of associations of categories.")
public record CategoryAssociationConnection(
        @NonNull @Description("The associations of categories with their cursors.")
        List<@NonNull CategoryAssociationEdge> edges,

        @NonNull @Description("The associations of categories alone.")
        List<@NonNull CategoryAssociation> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore CategoryAssociationFilter filter) {

    static CategoryAssociationConnection of(
            Page<Listed<CategoryAssociation>> page, PageRequest request, CategoryAssociationFilter filter) {
        return new CategoryAssociationConnection(
                Listed.edges(page, request, CategoryAssociation::key, CategoryAssociationEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
