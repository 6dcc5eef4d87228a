package io.dangol.lifecycle;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** How many went from a stage to a stage. */
@Description("How many customers went from one stage to another, or stayed.")
public record StageTransition(
        @Nullable @Description("Stage at the earlier instant; null for who was no customer then.")
        LifecycleStage fromStage,

        @Nullable @Description("Stage at the later instant; null for who was merged into another customer.")
        LifecycleStage toStage,

        @Description("How many customers.") int customers) {}
