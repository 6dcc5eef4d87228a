package io.dangol.audience;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What to refresh. */
@Input("AudienceRefreshStartInput")
@Description("What to refresh.")
public record AudienceRefreshStartInput(
        @Id @Nullable @Description("One audience; all that are refreshed by schedule when left out.")
        String audienceId,

        @Nullable @Description("As of when; now when left out. An audience refreshed as of then or later is left alone.")
        OffsetDateTime asOf) {}
