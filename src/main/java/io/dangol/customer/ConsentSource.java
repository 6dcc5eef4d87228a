package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;

/** How a statement of consent came to be known. */
@Description("How a statement of consent came to be known.")
public enum ConsentSource {
    @Description("A channel reported it.")
    INTAKE,
    @Description("Customers were merged: the most restrictive of what they had said holds.")
    MERGE,
    @Description("A person recorded it here.")
    OPERATOR
}
