package io.dangol.performance;

import io.dangol.purchase.Order;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An attributed order in a page. */
@Description("An order in a page of those that belong to a campaign.")
public record AttributedOrderEdge(
        @NonNull @Description("Where the order stands in the list.")
        String cursor,

        @NonNull @Description("The order.") Order node) {}
