package io.dangol.lifecycle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How many customers are in a stage. */
@Description("How many customers are in a stage.")
public record StageSize(
        @NonNull @Description("The stage.") LifecycleStage stage,
        @NonNull @Description("Its Korean name.") String nameKo,

        @NonNull @Description("Orders before this instant were counted.")
        OffsetDateTime asOf,

        @Description("How many customers.") int customers,

        @Nullable @Description("Their share of all customers, from 0 to 1; null without customers.")
        Double share) {}
