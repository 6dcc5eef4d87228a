package io.dangol.lifecycle;

import io.dangol.access.Role;
import io.dangol.shared.DaySpan;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** How customers stand with the brand, now and over time. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class LifecycleQueries {
    private final StageHistory history;
    private final StageRules rules;

    public LifecycleQueries(StageHistory history, StageRules rules) {
        this.history = history;
        this.rules = rules;
    }

    @Query
    @Description("How many customers stand where with the brand (라이프사이클); null before the first run.")
    public Uni<@Nullable Lifecycle> lifecycle() {
        return history.inForce();
    }

    @Query
    @NonNull @Description("Where the stages begin and end.")
    public Uni<@NonNull LifecycleSettings> lifecycleSettings() {
        return rules.inForce();
    }

    @Query
    @NonNull @Description("Stage sizes over time, one for each run and stage, oldest first.")
    public Uni<@NonNull List<@NonNull StageTrendPoint>> stageTrend(
            @NonNull @Description("The first day.") LocalDate from,
            @NonNull @Description("The day after the last.") LocalDate to,
            @Nullable @Description("Only this stage.") LifecycleStage stage) {
        DaySpan.require(from, to);
        return history.trend(from, to, stage);
    }

    @Query
    @NonNull @Description("From which stage to which customers moved between two dates (단계 이동 행렬).")
    public Uni<@NonNull StageTransitions> stageTransitions(
            @NonNull @Description("The earlier date: stages at its start.") LocalDate from,
            @NonNull @Description("The later date: stages at its start.") LocalDate to) {
        DaySpan.require(from, to);
        return history.transitions(from, to);
    }

    @Query
    @NonNull @Description("Entries into and exits from stages per day, oldest first.")
    public Uni<@NonNull List<@NonNull StageMovement>> stageMovements(
            @NonNull @Description("The first day.") LocalDate from,
            @NonNull @Description("The day after the last.") LocalDate to,
            @Nullable @Description("Only this stage.") LifecycleStage stage) {
        DaySpan.require(from, to);
        return history.movements(from, to, stage);
    }
}
