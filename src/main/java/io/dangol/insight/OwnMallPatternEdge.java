package io.dangol.insight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A platform → own-mall pattern in a page. */
@Description("A platform → own-mall pattern in a page.")
public record OwnMallPatternEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("A platform → own-mall pattern.")
        OwnMallPattern node) {}
