package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A value that a field of a condition allows. */
@Description("A value that a field of a condition allows, for an editor.")
public record ConditionValue(
        @NonNull @Description("What to give: an id, a name or the value of an enum.")
        String value,

        @NonNull @Description("What to show.") String title) {}
