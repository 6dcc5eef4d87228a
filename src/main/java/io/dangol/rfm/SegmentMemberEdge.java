package io.dangol.rfm;

import io.dangol.customer.Customer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer in a page of a segment. */
@Description("A customer in a page of a segment.")
public record SegmentMemberEdge(
        @NonNull @Description("Where the customer stands in the list.")
        String cursor,

        @NonNull @Description("The customer.") Customer node) {}
