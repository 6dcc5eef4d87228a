package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A list in a page. */
@Description("A list in a page.")
public record CustomerListEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("A list.") CustomerList node) {}
