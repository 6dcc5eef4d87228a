package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer whose identity is to be destroyed. */
@Input("CustomerEraseInput")
@Description("A customer whose identity is to be destroyed. This cannot be undone.")
public record CustomerEraseInput(
        @Id @NonNull @Description("Id of the customer.") String id,

        @NonNull @Description("Why, in 1 to 500 characters, without naming the person: it is kept.")
        String reason) {}
