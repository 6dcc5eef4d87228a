package io.dangol.rfm;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Stores segmentation models and lets them decide. */
@GraphQLApi
public class ModelMutations {
    private final SegmentationModels models;
    private final Callers callers;
    private final BusinessClock clock;

    public ModelMutations(SegmentationModels models, Callers callers, BusinessClock clock) {
        this.models = models;
        this.callers = callers;
        this.clock = clock;
    }

    @Mutation
    @RolesAllowed(Role.Names.MARKETER)
    @NonNull @Description(
            "Stores a segmentation model as the next version of its name. No customer moves before it is activated;"
                    + " try it with segmentationModelSimulation.")
    public Uni<@NonNull SegmentationModelPayload> segmentationModelCreate(
            @NonNull @Description("The model.") SegmentationModelInput input) {
        return models.create(input.draft(), callers.current())
                .map(SegmentationModelPayload::of)
                .onFailure(DangolException.class)
                .recoverWithItem(SegmentationModelPayload::refused);
    }

    @Mutation
    @RolesAllowed(Role.Names.MARKETER)
    @NonNull @Description("Lets a model decide. History stays as it was decided; the next scoring run applies the model.")
    public Uni<@NonNull SegmentationModelPayload> segmentationModelActivate(
            @NonNull @Description("Which model, and from when on.") SegmentationModelActivateInput input) {
        long key = GlobalId.key(SegmentationModel.TYPE, input.modelId());
        Instant from = input.effectiveFrom() == null
                ? clock.now()
                : input.effectiveFrom().toInstant();
        return models.activate(key, from, callers.current())
                .map(SegmentationModelPayload::of)
                .onFailure(DangolException.class)
                .recoverWithItem(SegmentationModelPayload::refused);
    }
}
