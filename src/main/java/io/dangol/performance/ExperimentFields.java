package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Campaigns as experiments, one statement for all campaigns of an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class ExperimentFields {
    private final Experiments experiments;
    private final BusinessClock clock;

    public ExperimentFields(Experiments experiments, BusinessClock clock) {
        this.experiments = experiments;
        this.clock = clock;
    }

    @Description(
            "The campaign as an experiment, counted now from the facts; null before it began and when there are no two arms to compare.")
    public Uni<List<@Nullable Experiment>> experiment(@Source List<Campaign> campaigns) {
        return experiments
                .of(campaigns, clock.now())
                .map(found -> campaigns.stream()
                        .map(campaign -> found.get(campaign.rowId()))
                        .toList());
    }

    @NonNull @Description(
            "The same by the RFM segment in which members were at the launch, or when they entered later (세그먼트별 결과).")
    public Uni<List<@NonNull List<@NonNull ExperimentSlice>>> bySegment(@Source List<Experiment> parents) {
        return experiments.slices(parents, ExperimentSlicing.SEGMENT);
    }

    @NonNull @Description(
            "The same by how much members had bought with discounts before the launch or their entry (할인 민감도별 결과): who buys only with a discount, and who would have bought anyway.")
    public Uni<List<@NonNull List<@NonNull ExperimentSlice>>> byDiscountBand(@Source List<Experiment> parents) {
        return experiments.slices(parents, ExperimentSlicing.DISCOUNT_BAND);
    }
}
