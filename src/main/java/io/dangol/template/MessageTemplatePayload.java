package io.dangol.template;

import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of a change to a template. */
@Description("What became of a change to a template.")
public record MessageTemplatePayload(
        @Nullable @Description("The template as it stands now; null when the change was refused.")
        MessageTemplate messageTemplate,

        @NonNull @Description("Why the change was refused; empty when it was made.")
        List<@NonNull UserError> userErrors) {

    static MessageTemplatePayload done(MessageTemplate template) {
        return new MessageTemplatePayload(template, List.of());
    }

    static MessageTemplatePayload refused(List<UserError> errors) {
        return new MessageTemplatePayload(null, errors);
    }
}
