package io.dangol.job;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What ran, what runs, and how it went. */
@GraphQLApi
public class RunQueries {
    private final Runs runs;

    public RunQueries(Runs runs) {
        this.runs = runs;
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @Description("A run by its id, or null when there is none.")
    public Uni<@Nullable Run> run(@Id @NonNull @Description("Id of the run.") String id) {
        return runs.find(GlobalId.key(Run.TYPE, id));
    }

    @Query("runs")
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("Runs, newest first: imports, scoring runs, recordings of KPI results.")
    public Uni<@NonNull RunConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Only runs of this kind.") RunKind kind,
            @Nullable @Description("Only runs that stand so.") RunStatus status) {
        PageRequest request = PageRequest.of(first, after, last, before, Runs.ORDERING);
        return runs.page(request, kind, status).map(page -> RunConnection.of(page, kind, status));
    }

    @Description("How many runs the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<RunConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> runs.count(connection.kind(), connection.status()))
                        .toList())
                .andFailFast();
    }
}
