package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A stay of a customer in a stage. */
@Description("A stay of a customer in a stage, as runs saw it.")
public record StageStay(
        @NonNull @Description("The stage.") LifecycleStage stage,
        @NonNull @Description("From when.") OffsetDateTime from,

        @Nullable @Description("Until when; null while it lasts.")
        OffsetDateTime to) {}
