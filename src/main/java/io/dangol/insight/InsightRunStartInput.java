package io.dangol.insight;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A run to be started. */
@Input("InsightRunStartInput")
@Description("A run that draws insights, to be started.")
public record InsightRunStartInput(
        @NonNull @Description("What to draw.") InsightKind kind,

        @Nullable @Description("The day before whose start facts count; null for today.")
        LocalDate asOf) {}
