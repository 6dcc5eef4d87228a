package io.dangol.delivery;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Sends without waiting for the schedule. */
@GraphQLApi
@RolesAllowed(Role.Names.OPERATOR)
public class DeliveryMutations {
    private final Dispatching dispatching;

    public DeliveryMutations(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @Mutation
    @NonNull @Description("Sends what is due now, without waiting for the schedule; refused while a run sends already.")
    public Uni<DeliveryStartPayload> deliveryStart(
            @Nullable @Description("What; null for all that is due.") DeliveryStart input) {
        Long campaign =
                input == null || input.campaign() == null ? null : GlobalId.key(Campaign.TYPE, input.campaign());
        return dispatching
                .start(campaign)
                .map(run -> new DeliveryStartPayload(run, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new DeliveryStartPayload(null, List.of(UserError.of(refusal))));
    }
}
