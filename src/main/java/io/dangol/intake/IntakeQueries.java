package io.dangol.intake;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.job.Run;
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

/** What imports counted and refused. */
@GraphQLApi
public class IntakeQueries {
    private final IntakeRuns runs;
    private final PersonalData personal;

    IntakeQueries(IntakeRuns runs, PersonalData personal) {
        this.runs = runs;
        this.personal = personal;
    }

    @Description("What the run counted, where it is an import; null for other runs.")
    public Uni<List<@Nullable IntakeRun>> intake(@Source List<Run> imports) {
        return runs.of(imports);
    }

    @Query
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @NonNull @Description("Why rows of an import were refused, in the order in which they were found.")
    public Uni<@NonNull IntakeErrorConnection> intakeErrors(
            @Id @NonNull @Description("Id of the import's run.") String run,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        long key = GlobalId.key("Run", run);
        Masking masking = personal.masking();
        PageRequest request = PageRequest.of(first, after, last, before, IntakeRuns.ordering(key));
        return runs.errors(key, request, masking).map(page -> IntakeErrorConnection.of(page, key));
    }

    @Description("How many errors of the import are kept.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<IntakeErrorConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> runs.countErrors(connection.run()))
                        .toList())
                .andFailFast();
    }
}
