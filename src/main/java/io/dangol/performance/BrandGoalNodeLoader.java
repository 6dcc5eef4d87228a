package io.dangol.performance;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds brand goals by global id. */
@ApplicationScoped
class BrandGoalNodeLoader implements NodeLoader {
    private final BrandGoals goals;

    BrandGoalNodeLoader(BrandGoals goals) {
        this.goals = goals;
    }

    @Override
    public String type() {
        return BrandGoal.TYPE;
    }

    @Override
    public Uni<@Nullable BrandGoal> load(long key) {
        return goals.find(key);
    }
}
