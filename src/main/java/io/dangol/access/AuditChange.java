package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One field of a change. */
@Description("One field of a change.")
public record AuditChange(
        @NonNull @Description("The field.") String field,

        @Nullable @Description("What it became: text as it is, anything else as JSON; null when it was removed.")
        String value) {}
