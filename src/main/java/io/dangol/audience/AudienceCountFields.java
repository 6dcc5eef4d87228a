package io.dangol.audience;

import io.dangol.access.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** How long lists are; counted only where it is asked for. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AudienceCountFields {
    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final CustomerLists lists;

    public AudienceCountFields(AudienceCatalog catalog, AudienceMembers members, CustomerLists lists) {
        this.catalog = catalog;
        this.members = members;
        this.lists = lists;
    }

    @NonNull @Description("How many audiences there are.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<AudienceConnection> connections) {
        return catalog.count().map(count -> Collections.nCopies(connections.size(), count));
    }

    @NonNull @Description("How many customers fit.")
    @org.eclipse.microprofile.graphql.Name("totalCount")
    public Uni<List<@NonNull Integer>> memberCount(@Source List<AudienceMemberConnection> connections) {
        return Multi.createFrom()
                .iterable(connections)
                .onItem()
                .transformToUniAndConcatenate(each -> members.count(each.definition(), each.instant()))
                .collect()
                .asList();
    }

    @NonNull @Description("How many lists there are.")
    @org.eclipse.microprofile.graphql.Name("totalCount")
    public Uni<List<@NonNull Integer>> listCount(@Source List<CustomerListConnection> connections) {
        return lists.count().map(count -> Collections.nCopies(connections.size(), count));
    }
}
