package io.dangol.customer;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** One customer. Lists of customers are in the purchase room, because they are filtered by what was bought. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CustomerQueries {
    private final Customers customers;
    private final PersonalData personal;

    public CustomerQueries(Customers customers, PersonalData personal) {
        this.customers = customers;
        this.personal = personal;
    }

    @Query
    @Description(
            "A customer by id, or null when there is none. The id of a customer who was merged into another leads to"
                    + " the other.")
    public Uni<@Nullable Customer> customer(@Id @NonNull @Description("Id of the customer.") String id) {
        return customers.find(GlobalId.key(Customer.TYPE, id), personal.masking());
    }
}
