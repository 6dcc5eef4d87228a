package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A promise by which a campaign is judged. */
@Description("A promise by which a campaign is judged (KPI 목표). It is fixed when the campaign begins.")
public record KpiTarget(
        @Ignore long rowId,
        @Ignore long campaignRowId,
        @NonNull @Description("What is measured.") KpiMetric metric,

        @NonNull @Description("In what it is counted.") KpiUnit unit,

        @Nullable @Description("Only messages of this medium; null for all.")
        CampaignMedium medium,

        @NonNull @Description("What it is held against.") KpiBaseline baseline,

        @Nullable @Description("The baseline when it is FIXED, in the metric's unit.")
        Double fixedValue,

        @NonNull @Description("By how much the baseline is to be exceeded, relative to it: 0.2 means 20 percent more.")
        double targetLift,

        @Nullable @Description("How many days from the launch are measured; null for the campaign's whole period.")
        Integer windowDays)
        implements Node {
    public static final String TYPE = "KpiTarget";

    @Id
    @NonNull @Description("Opaque id of the target.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
