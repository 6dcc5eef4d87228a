package io.dangol.performance;

import io.dangol.campaign.KpiMetric;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a promise stood at, as one run recorded it. */
@Description(
        "What a promise stood at, as one run recorded it. Values are in the metric's unit: shares from 0 to 1, amounts in the brand's currency.")
public record KpiResult(
        @Ignore long rowId,
        @Ignore long campaignRowId,
        @Ignore long targetRowId,
        @NonNull @Description("What was measured.") KpiMetric metric,

        @NonNull @Description(
                "Facts before this instant were counted: the day of recording, or the window's end once that has passed.")
        OffsetDateTime asOf,

        @NonNull @Description("Facts since this instant were counted: when the audience was fixed.")
        OffsetDateTime windowFrom,

        @NonNull @Description("Whether the whole window was seen.")
        boolean windowOver,

        @Nullable @Description("The observed value; null while there are no customers behind it.")
        Double observed,

        @Nullable @Description(
                "The interval of the observed value; null for totals, which are simply known, and where there are too few customers.")
        KpiInterval observedInterval,

        @Nullable @Description("The value of the baseline; null while there are no customers behind it.")
        Double baseline,

        @Nullable @Description("How far the observed value lies above the baseline, relative to it; null when the baseline is 0.")
        Double lift,

        @Nullable @Description("The interval of the lift; null for a fixed baseline.")
        KpiInterval liftInterval,

        @Nullable @Description("The observed value that would just keep the promise.")
        Double goal,

        @NonNull @Description("Customers behind the observed value.")
        int customers,

        @Nullable @Description("Customers behind the baseline; null for a fixed one.")
        Integer baselineCustomers,

        @Nullable @Description(
                "Chance that the arms differ so much in size from the plan; below 0.001 they are not compared. Null without a holdout.")
        Double sampleRatioPValue,

        @NonNull @Description("Whether the promise is kept.")
        KpiVerdict verdict,

        @NonNull @Description("The result and the reason for the verdict in words.")
        String words,

        @NonNull @Description("0 at first; grows when refunds or late facts corrected the result of the same instant.")
        int revision,

        @Id @NonNull @Description("Id of the run that recorded it.")
        String runId,

        @NonNull @Description("When it was recorded.") OffsetDateTime recordedAt)
        implements Node {
    static final String TYPE = "KpiResult";

    @Id
    @NonNull @Description("Opaque id of the result.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
