package io.dangol.audience;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Reads uploaded lists. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class UploadedListQueries {
    private final CustomerLists lists;

    public UploadedListQueries(CustomerLists lists) {
        this.lists = lists;
    }

    @Query
    @Description("An uploaded list by its id, or null when there is none.")
    public Uni<@Nullable CustomerList> customerList(@Id @NonNull @Description("Id of the list.") String id) {
        return lists.find(GlobalId.key(CustomerList.TYPE, id));
    }

    @Query
    @NonNull @Description("The uploaded lists (업로드 명단), newest first.")
    public Uni<@NonNull CustomerListConnection> customerLists(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return lists.page(PageRequest.of(first, after, last, before, CustomerLists.ORDERING))
                .map(CustomerListConnection::of);
    }
}
