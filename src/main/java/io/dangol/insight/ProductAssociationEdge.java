package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An association of products in a page. */
@Description("An association of products in a page.")
public record ProductAssociationEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("An association of products.") ProductAssociation node) {}
