package io.dangol.lifecycle;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Entries into and exits from a stage on a day. */
@Description("Entries into and exits from a stage on a day.")
public record StageMovement(
        @NonNull @Description("The day.") LocalDate day,
        @NonNull @Description("The stage.") LifecycleStage stage,
        @Description("How many entered it.") int entered,
        @Description("How many left it.") int left) {}
