package io.dangol.audience;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new audience. */
@Input("AudienceCreateInput")
@Description("A new audience.")
public record AudienceCreateInput(
        @NonNull @Description("A name that no other audience has, up to 200 characters.")
        String name,

        @Nullable @Description("What it is for.") String description,

        @DefaultValue("false")
        @Description("Whether to refresh its members by schedule, so that entries and exits are known.")
        boolean refreshed,

        @NonNull @Description("Who is meant.") AudienceDefinition definition) {}
