package io.dangol.audience;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Reads what earns a tier. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class TierLadderQueries {
    private final TierLadders ladders;

    public TierLadderQueries(TierLadders ladders) {
        this.ladders = ladders;
    }

    @Query
    @Description("What earns a membership tier (등급 기준), or null while the brand has not said so.")
    public Uni<@Nullable TierLadder> tierLadder() {
        return ladders.inForce();
    }
}
