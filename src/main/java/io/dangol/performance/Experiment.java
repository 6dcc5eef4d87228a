package io.dangol.performance;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A campaign as an experiment. */
@Description(
        "A campaign as an experiment: its arms were drawn by chance, so what differs between them is the campaign's doing or chance, and the intervals say which (실험 결과).")
public record Experiment(
        @Ignore long campaignRowId,
        @Ignore KpiWindow window,

        @NonNull @Description("Facts before this instant were counted.")
        OffsetDateTime asOf,

        @NonNull @Description("Facts since this instant were counted: when the audience was fixed.")
        OffsetDateTime windowFrom,

        @NonNull @Description("Whether the whole window was seen; before that only the sequential intervals decide.")
        boolean windowOver,

        @NonNull @Description("The arms, the control first.")
        List<@NonNull ExperimentArm> arms,

        @NonNull @Description(
                "Chance that the arms differ so much in size from the plan (SRM); below 0.001 nothing is compared.")
        double sampleRatioPValue,

        @NonNull @Description("Whether the arms' sizes deviate from the plan more than chance explains.")
        boolean sampleRatioMismatch,

        @NonNull @Description("Each metric of each treated arm against the control.")
        List<@NonNull ExperimentEstimate> estimates,

        @NonNull @Description("What the experiment shows, in words.")
        String verdict) {}
