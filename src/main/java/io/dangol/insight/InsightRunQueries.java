package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.job.Run;
import io.dangol.job.Runs;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
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

/** How fresh insights are, and how far they can be trusted. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class InsightRunQueries {
    private final InsightLedger ledger;
    private final Runs runs;

    public InsightRunQueries(InsightLedger ledger, Runs runs) {
        this.ledger = ledger;
        this.runs = runs;
    }

    @Query
    @Description("A result of an insight run by its id, or null when there is none.")
    public Uni<@Nullable InsightRun> insightRun(@Id @NonNull @Description("Id of the result.") String id) {
        return ledger.find(GlobalId.key(InsightRun.TYPE, id));
    }

    @Query
    @NonNull @Description("The results in force (인사이트), one of each kind that has any: how fresh each is and how far it can"
            + " be trusted.")
    public Uni<List<@NonNull InsightRun>> insightsInForce() {
        return ledger.inForce();
    }

    @Query("insightRuns")
    @NonNull @Description("Results of insight runs, newest first.")
    public Uni<@NonNull InsightRunConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Only results of this kind.") InsightKind kind) {
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("insightRuns", kind));
        return ledger.page(request, kind).map(page -> InsightRunConnection.of(page, request.ordering(), kind));
    }

    @NonNull @Description("How many results the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<InsightRunConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> ledger.count(connection.kind()))
                        .toList())
                .andFailFast();
    }

    @Nullable @Description("The run in the ledger: what started it, how long it took.")
    public Uni<List<@Nullable Run>> run(@Source List<InsightRun> results) {
        return Uni.join()
                .all(results.stream().map(each -> runs.find(each.key())).toList())
                .andFailFast();
    }
}
