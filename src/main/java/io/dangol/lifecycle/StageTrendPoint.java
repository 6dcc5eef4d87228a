package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The size of a stage after a run. */
@Description("The size of a stage after a run.")
public record StageTrendPoint(
        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("The stage.") LifecycleStage stage,
        @Description("How many customers were in it.") int customers) {}
