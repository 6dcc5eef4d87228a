package io.dangol.performance;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Sets the brand's goals. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class BrandGoalMutations {
    private final BrandGoals goals;
    private final Callers callers;

    public BrandGoalMutations(BrandGoals goals, Callers callers) {
        this.goals = goals;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Sets what the brand wants to reach in a year, instead of what was set before.")
    public Uni<BrandGoalSetPayload> brandGoalSet(@NonNull @Description("The goal.") BrandGoalSet input) {
        List<UserError> complaints = input.complaints();
        return complaints.isEmpty()
                ? goals.set(input, callers.current()).map(goal -> new BrandGoalSetPayload(goal, List.of()))
                : Uni.createFrom().item(new BrandGoalSetPayload(null, complaints));
    }
}
