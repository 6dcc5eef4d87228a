package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An audience in a page. */
@Description("An audience in a page.")
public record AudienceEdge(
        @NonNull @Description("Where it stands in the list.")
        String cursor,

        @NonNull @Description("An audience.") Audience node) {}
