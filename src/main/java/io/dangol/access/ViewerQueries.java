package io.dangol.access;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Tells callers who they are. */
@GraphQLApi
public class ViewerQueries {
    private final Callers callers;

    public ViewerQueries(Callers callers) {
        this.callers = callers;
    }

    @Query
    @Authenticated
    @NonNull @Description("Who is asking, and what this caller may do.")
    public Uni<@NonNull Viewer> viewer() {
        Caller caller = callers.current();
        if (caller.wayIn() == null) {
            throw new DangolException(ErrorCode.UNAUTHENTICATED, "No credentials.");
        }
        return Uni.createFrom()
                .item(new Viewer(
                        caller.name(),
                        caller.actor(),
                        caller.wayIn(),
                        Role.sorted(caller.roles()),
                        caller.masking().open()));
    }
}
