package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An association of categories in a page. */
@Description("An association of categories in a page.")
public record CategoryAssociationEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("An association of categories.")
        CategoryAssociation node) {}
