package io.dangol.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A template in a page. */
@Description("A template in a page.")
public record MessageTemplateEdge(
        @NonNull @Description("Where the template stands in the list.")
        String cursor,

        @NonNull @Description("The template.") MessageTemplate node) {}
