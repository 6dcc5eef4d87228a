package io.dangol.customer;

import io.dangol.access.PersonalData;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** How channels know customers. */
@GraphQLApi
public class IdentityFields {
    private final Identities identities;
    private final Places places;
    private final Customers customers;
    private final PersonalData personal;

    public IdentityFields(Identities identities, Places places, Customers customers, PersonalData personal) {
        this.identities = identities;
        this.places = places;
        this.customers = customers;
        this.personal = personal;
    }

    @NonNull @Description("How the channels know the customer, oldest first.")
    public Uni<List<List<@NonNull Identity>>> identities(@Source List<Customer> parents) {
        return identities
                .ofCustomers(Rows.keys(parents, Customer::key), personal.masking())
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("The channel that knows the person by this.")
    public Uni<List<Channel>> channel(@Source List<Identity> parents) {
        return places.channels(Rows.keys(parents, Identity::channelKey))
                .map(found -> Rows.inOrder(parents, Identity::channelKey, found, null));
    }

    @Name("customer")
    @NonNull @Description("The customer to whom the identity belongs.")
    public Uni<List<Customer>> owner(@Source List<Identity> parents) {
        return customers
                .load(Rows.keys(parents, Identity::customerKey), personal.masking())
                .map(found -> Rows.inOrder(parents, Identity::customerKey, found, null));
    }
}
