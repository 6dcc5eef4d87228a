package io.dangol.performance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An arm of an experiment. */
@Description("An arm of an experiment (실험군 또는 대조군).")
public record ExperimentArm(
        @NonNull @Description("The key of the variant; TREATMENT where there are none, and HOLDOUT for who is left alone.")
        String key,

        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("Whether the others are compared with it (대조군).")
        boolean control,

        @NonNull @Description("The share of the audience that was planned for it.")
        double plannedShare,

        @NonNull @Description("Customers counted now, merged ones once.")
        int customers) {}
