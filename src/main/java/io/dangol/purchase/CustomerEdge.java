package io.dangol.purchase;

import io.dangol.customer.Customer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer in a page. */
@Description("A customer in a page.")
public record CustomerEdge(
        @NonNull @Description("Where the customer stands in the list.")
        String cursor,

        @NonNull @Description("The customer.") Customer node) {}
