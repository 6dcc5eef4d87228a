package io.dangol.rfm;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What a list of models knows beside the models. */
@GraphQLApi
public class ModelFields {
    private final SegmentationModels models;

    public ModelFields(SegmentationModels models) {
        this.models = models;
    }

    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("How many models the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<SegmentationModelConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> models.count(connection.name()))
                        .toList())
                .andFailFast();
    }
}
