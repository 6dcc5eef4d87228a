package io.dangol.customer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A store in a page. */
@Description("A store in a page.")
public record StoreEdge(
        @NonNull @Description("Where the store stands in the list.")
        String cursor,

        @NonNull @Description("The store.") Store node) {}
