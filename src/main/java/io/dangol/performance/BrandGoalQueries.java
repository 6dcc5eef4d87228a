package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The brand's goals and how they stand. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class BrandGoalQueries {
    private final BrandGoals goals;

    public BrandGoalQueries(BrandGoals goals) {
        this.goals = goals;
    }

    @Query
    @NonNull @Description("The brand's goals, newest year first (연간 목표).")
    public Uni<List<@NonNull BrandGoal>> brandGoals(
            @Nullable @Description("Only those of this calendar year; null for all.") Integer year) {
        return goals.ofYear(year);
    }

    @Description("What the goal stood at when it was last recorded; null before that.")
    public Uni<List<@Nullable BrandGoalResult>> latestResult(@Source List<BrandGoal> parents) {
        return goals.results(Rows.keys(parents, BrandGoal::rowId), false)
                .map(found -> parents.stream()
                        .map(goal -> found.containsKey(goal.rowId())
                                ? found.get(goal.rowId()).get(0)
                                : null)
                        .toList());
    }

    @NonNull @Description("The goal's results over time, oldest first, one for each day of recording: at most 366.")
    public Uni<List<@NonNull List<@NonNull BrandGoalResult>>> results(@Source List<BrandGoal> parents) {
        return goals.results(Rows.keys(parents, BrandGoal::rowId), true)
                .map(found -> Rows.inOrder(parents, BrandGoal::rowId, found, List.of()));
    }
}
