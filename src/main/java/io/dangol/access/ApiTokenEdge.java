package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A token in a page. */
@Description("A token in a page.")
public record ApiTokenEdge(
        @NonNull @Description("Where the token stands in the list.")
        String cursor,

        @NonNull @Description("The token.") ApiToken node) {}
