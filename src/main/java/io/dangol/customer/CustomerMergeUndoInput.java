package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A merge that is to be taken back. */
@Input("CustomerMergeUndoInput")
@Description("A merge that is to be taken back.")
public record CustomerMergeUndoInput(
        @Id @NonNull @Description("Id of the merge.") String id) {}
