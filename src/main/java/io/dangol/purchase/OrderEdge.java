package io.dangol.purchase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An order in a page. */
@Description("An order in a page.")
public record OrderEdge(
        @NonNull @Description("Where the order stands in the list.")
        String cursor,

        @NonNull @Description("The order.") Order node) {}
