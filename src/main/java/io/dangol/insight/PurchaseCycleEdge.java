package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A purchase cycle in a page. */
@Description("A purchase cycle in a page.")
public record PurchaseCycleEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("A purchase cycle.") PurchaseCycle node) {}
