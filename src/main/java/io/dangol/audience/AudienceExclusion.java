package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A step of the exclusion waterfall. */
@Input("AudienceExclusion")
@Description("A step of the exclusion waterfall (제외 조건): whom to leave out, and what to call it.")
public record AudienceExclusion(
        @NonNull @Description("What the step is called, such as \"Bought similar goods recently\".")
        String name,

        @NonNull @Description("Who is left out.") CustomerCondition condition) {}
