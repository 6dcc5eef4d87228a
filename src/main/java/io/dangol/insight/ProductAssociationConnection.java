package io.dangol.insight;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of associations of products. */
@Description("A page of associations of products.")
public record ProductAssociationConnection(
        @NonNull @Description("The associations of products with their cursors.")
        List<@NonNull ProductAssociationEdge> edges,

        @NonNull @Description("The associations of products alone.")
        List<@NonNull ProductAssociation> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore ProductAssociationFilter filter) {

    static ProductAssociationConnection of(
            Page<Listed<ProductAssociation>> page, PageRequest request, ProductAssociationFilter filter) {
        return new ProductAssociationConnection(
                Listed.edges(page, request, ProductAssociation::key, ProductAssociationEdge::new),
                Listed.things(page),
                page.info(),
                filter);
    }
}
