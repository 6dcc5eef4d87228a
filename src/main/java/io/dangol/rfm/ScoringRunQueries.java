package io.dangol.rfm;

import io.dangol.access.Role;
import io.dangol.job.Run;
import io.dangol.job.Runs;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The scoring results, the newest of which is in force. */
@GraphQLApi
public class ScoringRunQueries {
    private final ScoringRuns scoringRuns;
    private final SegmentationModels models;
    private final Runs runs;

    public ScoringRunQueries(ScoringRuns scoringRuns, SegmentationModels models, Runs runs) {
        this.scoringRuns = scoringRuns;
        this.models = models;
        this.runs = runs;
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description("A scoring result by its id, or null when there is none.")
    public Uni<@Nullable ScoringRun> scoringRun(@Id @NonNull @Description("Id of the result.") String id) {
        return scoringRuns.find(GlobalId.key(ScoringRun.TYPE, id));
    }

    @Query("scoringRuns")
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("Scoring results, newest first: the first one is in force, and its asOf says how fresh segments are.")
    public Uni<@NonNull ScoringRunConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return scoringRuns
                .page(PageRequest.of(first, after, last, before, ScoringRuns.ORDERING))
                .map(ScoringRunConnection::of);
    }

    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("How many results the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ScoringRunConnection> connections) {
        return scoringRuns.count().map(count -> Collections.nCopies(connections.size(), count));
    }

    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("The model that decided.")
    public Uni<List<@NonNull SegmentationModel>> model(@Source List<ScoringRun> results) {
        List<Long> keys = results.stream().map(ScoringRun::modelKey).distinct().toList();
        return models.findAll(keys)
                .map(found ->
                        results.stream().map(each -> found.get(each.modelKey())).toList());
    }

    @RolesAllowed(Role.Names.ANALYST)
    @Nullable @Description("The run in the ledger: what started it, how long it took.")
    public Uni<List<@Nullable Run>> run(@Source List<ScoringRun> results) {
        return Uni.join()
                .all(results.stream().map(each -> runs.find(each.key())).toList())
                .andFailFast();
    }
}
