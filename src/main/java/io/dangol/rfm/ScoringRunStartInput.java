package io.dangol.rfm;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What a started scoring run shall do. */
@Input("ScoringRunStartInput")
@Description("What a scoring run shall do.")
public record ScoringRunStartInput(
        @Nullable @Description("How much to look at; left out, the amount of change decides. The result is the same.")
        ScoringKind kind,

        @Nullable @Description("Orders before this instant are seen; now when left out. After the result in force, not ahead.")
        OffsetDateTime asOf) {}
