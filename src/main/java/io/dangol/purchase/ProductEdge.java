package io.dangol.purchase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A product in a page. */
@Description("A product in a page.")
public record ProductEdge(
        @NonNull @Description("Where the product stands in the list.")
        String cursor,

        @NonNull @Description("The product.") Product node) {}
