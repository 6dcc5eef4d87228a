package io.dangol.template;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something in a template that is wrong or risky, with the remedy. */
@Description("Something in a template that is wrong or risky, with the remedy.")
public record TemplateFinding(
        @NonNull @Description("The rule.") TemplateRule rule,

        @Description("Whether the template must not be sent with it; else it is advice.")
        boolean forbids,

        @NonNull @Description("What was found.") String message,

        @NonNull @Description("What to do about it.") String remedy) {}
