package io.dangol.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new wording. */
@Input("MessageTemplateReviseInput")
@Description("A new wording of a template.")
public record MessageTemplateRevise(
        @NonNull @Id @Description("Id of the template.") String id,

        @NonNull @Description("The version that was looked at; another one is refused with CONFLICT.")
        int version,

        @Nullable @Description("New title or subject; null for none.")
        String title,

        @NonNull @Description("New text.") String body) {}
