package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A customer whose data is asked for. */
@Input("CustomerExportInput")
@Description("A customer whose data is asked for.")
public record CustomerExportInput(
        @Id @NonNull @Description("Id of the customer.") String id) {}
