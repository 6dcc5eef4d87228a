package io.dangol.rfm;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A scoring result and where its cuts lay. Only runs that succeeded have one. */
@Description(
        "The result of a scoring run: as of when, by which model, and where the cuts lay. A failed run leaves none.")
public record ScoringRun(
        @Ignore long key,
        @Ignore long modelKey,

        @NonNull @Description("How much the run looked at.") ScoringKind kind,

        @NonNull @Description("Orders before this instant are in the result.")
        OffsetDateTime asOf,

        @NonNull @Description("When the result came into force.")
        OffsetDateTime finishedAt,

        @Description("Customers with an order within 12 months, among whom percentiles are taken.")
        int population,

        @Description("Customers with any counted order.") int buyers,

        @Description("Customers whose figures the run rewrote.")
        int touched,

        @Description("Customers whose segment the run changed, first scorings included.")
        int moved,

        @NonNull @Description("Where each percentile of the model began.")
        List<@NonNull PercentileCutOff> cutOffs,

        @NonNull @Description("The cuts of the 5×5×5 view.") QuintileCuts quintiles)
        implements Node {

    static final String TYPE = "ScoringRun";

    /** Below this many customers a percentile says little. */
    static final int RELIABLE_FROM = 50;

    @Id
    @NonNull @Description("Opaque id of the result.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @Description("Whether the population has 50 customers or more, so that percentiles say something.")
    public boolean isPercentilesReliable() {
        return population >= RELIABLE_FROM;
    }
}
