package io.dangol.audience;

import io.dangol.customer.Customer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer in a page of those who fit. */
@Description("A customer in a page of those who fit a definition.")
public record AudienceMemberEdge(
        @NonNull @Description("Where the customer stands in the list.")
        String cursor,

        @NonNull @Description("The customer.") Customer node) {}
