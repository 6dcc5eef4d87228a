package io.dangol.audience;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What to change of an audience. */
@Input("AudienceUpdateInput")
@Description("What to change of an audience; what is left out stays.")
public record AudienceUpdateInput(
        @Id @NonNull @Description("The audience.") String audienceId,
        @Nullable @Description("The new name.") String name,
        @Nullable @Description("What it is for.") String description,

        @Nullable @Description("Whether to refresh its members by schedule.")
        Boolean refreshed,

        @Nullable @Description("Who is meant from now on; it becomes the next version.")
        AudienceDefinition definition) {}
