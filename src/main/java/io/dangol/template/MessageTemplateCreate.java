package io.dangol.template;

import io.dangol.customer.ConsentPurpose;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A template to be written down. */
@Input("MessageTemplateCreateInput")
@Description("A template to be written down.")
public record MessageTemplateCreate(
        @NonNull @Description("Unique key of lower-case letters, digits and hyphens, at most 64.")
        String key,

        @NonNull @Description("What people will call it.") String name,

        @NonNull @Description("As what it goes out; it cannot be changed later.")
        TemplateFormat format,

        @NonNull @Description("Which consent it needs; it cannot be changed later.")
        ConsentPurpose purpose,

        @Nullable @Description("Title or subject, where the format has one.")
        String title,

        @NonNull @Description("The text, with variables such as #{customerName|고객님}.")
        String body) {}
