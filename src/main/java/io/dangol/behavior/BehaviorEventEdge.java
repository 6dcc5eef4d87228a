package io.dangol.behavior;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An event in a page. */
@Description("An event in a page.")
public record BehaviorEventEdge(
        @NonNull @Description("Where the event stands in the list.")
        String cursor,

        @NonNull @Description("The event.") BehaviorEvent node) {}
