package io.dangol.audience;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes uploaded lists. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class UploadedListMutations {
    private final CustomerLists lists;
    private final Callers callers;

    public UploadedListMutations(CustomerLists lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    @Mutation
    @NonNull @Description("Makes a list of customers, to be used as a condition.")
    public Uni<@NonNull CustomerListPayload> customerListCreate(
            @NonNull @Description("The list.") CustomerListCreateInput input) {
        var caller = callers.current();
        return Uni.createFrom()
                .deferred(() -> lists.create(input.name(), input.customers(), caller))
                .map(CustomerListPayload::done)
                .onFailure(DangolException.class)
                .recoverWithItem(CustomerListPayload::refused);
    }

    @Mutation
    @NonNull @Description("Adds customers to a list and removes others.")
    public Uni<@NonNull CustomerListPayload> customerListUpdate(
            @NonNull @Description("What to change.") CustomerListUpdateInput input) {
        var caller = callers.current();
        return Uni.createFrom()
                .deferred(() -> lists.change(
                        GlobalId.key(CustomerList.TYPE, input.listId()), input.added(), input.removed(), caller))
                .map(CustomerListPayload::done)
                .onFailure(DangolException.class)
                .recoverWithItem(CustomerListPayload::refused);
    }
}
