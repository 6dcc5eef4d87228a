package io.dangol.audience;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Sets what earns a tier. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class TierLadderMutations {
    private final TierLadders ladders;
    private final Callers callers;

    public TierLadderMutations(TierLadders ladders, Callers callers) {
        this.ladders = ladders;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description(
            "Sets what earns a membership tier, as the brand's own rules say. Audiences of the condition tierLikely go by it at once.")
    public Uni<@NonNull TierLadderUpdatePayload> tierLadderUpdate(
            @NonNull @Description("The ladder.") TierLadderUpdateInput input) {
        return ladders.change(input, callers.current());
    }
}
