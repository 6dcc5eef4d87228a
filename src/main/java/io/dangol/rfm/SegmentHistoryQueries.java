package io.dangol.rfm;

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

/** How segments went over time. */
@GraphQLApi
public class SegmentHistoryQueries {
    private final SegmentHistory history;
    private final SegmentKeys keys;

    public SegmentHistoryQueries(SegmentHistory history, SegmentKeys keys) {
        this.history = history;
        this.keys = keys;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("The transition matrix between two dates (세그먼트 이동 행렬): from which segment to which customers moved.")
    public Uni<@NonNull SegmentTransitions> segmentTransitions(
            @NonNull @Description("The earlier date: memberships at its start.") LocalDate from,
            @NonNull @Description("The later date: memberships at its start.") LocalDate to) {
        DaySpan.require(from, to);
        return history.transitions(from, to);
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("Segment sizes over time, one for each scoring run and segment, oldest first.")
    public Uni<@NonNull List<@NonNull SegmentTrendPoint>> segmentTrend(
            @NonNull @Description("The first day.") LocalDate from,
            @NonNull @Description("The day after the last.") LocalDate to,
            @Nullable @Description("Only this segment, for example VIP.") String segmentKey) {
        DaySpan.require(from, to);
        return keys.require(segmentKey).chain(() -> history.trend(from, to, segmentKey));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("Entries into and exits from segments per day, oldest first.")
    public Uni<@NonNull List<@NonNull SegmentMovement>> segmentMovements(
            @NonNull @Description("The first day.") LocalDate from,
            @NonNull @Description("The day after the last.") LocalDate to,
            @Nullable @Description("Only this segment, for example VIP.") String segmentKey) {
        DaySpan.require(from, to);
        return keys.require(segmentKey).chain(() -> history.movements(from, to, segmentKey));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description("The 5×5×5 view of the result in force; null before the first scoring run.")
    public Uni<@Nullable ScoreDistribution> scoreDistribution() {
        return history.distribution();
    }
}
