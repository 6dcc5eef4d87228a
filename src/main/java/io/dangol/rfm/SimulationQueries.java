package io.dangol.rfm;

import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Tries models before they decide. */
@GraphQLApi
public class SimulationQueries {
    private final Simulations simulations;
    private final SegmentationModels models;

    public SimulationQueries(Simulations simulations, SegmentationModels models) {
        this.simulations = simulations;
        this.models = models;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("What a stored or a newly written model would do to today's customers (세그먼트 모의 적용): sizes, who is in"
            + " none, who fits several, who would move. Changes nothing.")
    public Uni<@NonNull Simulation> segmentationModelSimulation(
            @Id @Nullable @Description("Id of a stored version; give this or model.") String modelId,
            @Nullable @Description("A model that is not stored; give this or modelId.") SegmentationModelInput model) {
        if ((modelId == null) == (model == null)) {
            throw DangolException.badInput(
                    "Give either modelId or model, not " + (model == null ? "neither." : "both."));
        }
        return model != null ? simulations.of(model.draft()) : stored(String.valueOf(modelId));
    }

    private Uni<Simulation> stored(String id) {
        return models.find(GlobalId.key(SegmentationModel.TYPE, id))
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.notFound("There is no segmentation model with the modelId \"" + id
                        + "\". Use an id that segmentationModels returned."))
                .chain(simulations::of);
    }
}
