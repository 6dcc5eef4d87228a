package io.dangol.template;

import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template must fulfil to be kept at all; what it must fulfil to be sent says {@link TemplateLint}. */
final class TemplateInputs {
    private TemplateInputs() {}

    static List<UserError> complaints(MessageTemplateCreate input) {
        List<UserError> errors = new ArrayList<>();
        if (!input.key().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            errors.add(UserError.at(
                    "input.key",
                    "key is \"" + input.key() + "\". Use lower-case letters, digits and hyphens, at most 64."));
        }
        if (input.name().isBlank() || input.name().length() > 200) {
            errors.add(UserError.at(
                    "input.name", "name has " + input.name().length() + " characters. Write 1 to 200 of them."));
        }
        errors.addAll(wording(input.title(), input.body()));
        return errors;
    }

    static List<UserError> wording(@Nullable String title, String body) {
        List<UserError> errors = new ArrayList<>();
        if (title != null && (title.length() > 400 || title.chars().anyMatch(Character::isISOControl))) {
            errors.add(UserError.at("input.title", "The title is one line of at most 400 characters. Shorten it."));
        }
        if (body.isBlank() || body.length() > 20_000 || body.indexOf('\0') >= 0) {
            errors.add(UserError.at(
                    "input.body", "body has " + body.length() + " characters. Write 1 to 20,000, none of them NUL."));
        }
        return errors;
    }
}
