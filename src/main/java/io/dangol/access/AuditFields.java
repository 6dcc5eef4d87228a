package io.dangol.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What is read of the audit trail only when asked for. */
@GraphQLApi
public class AuditFields {
    private final Audit audit;

    public AuditFields(Audit audit) {
        this.audit = audit;
    }

    @NonNull @Description("How many entries the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<AuditConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> audit.count(connection.filter()))
                        .toList())
                .andFailFast();
    }
}
