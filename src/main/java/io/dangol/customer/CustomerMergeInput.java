package io.dangol.customer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Customers whom a person knows to be one. */
@Input("CustomerMergeInput")
@Description("Customers whom a person knows to be one.")
public record CustomerMergeInput(
        @Id @NonNull @Description("Ids of two to 100 customers. They become the oldest of them.")
        List<@NonNull String> customers,

        @NonNull @Description("Why they are one person, up to 500 characters. It is kept with the merge.")
        String note) {}
