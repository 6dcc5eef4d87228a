package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A discount profile in a page. */
@Description("A discount profile in a page.")
public record DiscountProfileEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("A discount profile.") DiscountProfile node) {}
