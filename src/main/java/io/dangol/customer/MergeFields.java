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

/** Which merges made customers what they are. */
@GraphQLApi
public class MergeFields {
    private final MergeHistory history;
    private final Identities identities;
    private final Customers customers;
    private final PersonalData personal;

    public MergeFields(MergeHistory history, Identities identities, Customers customers, PersonalData personal) {
        this.history = history;
        this.identities = identities;
        this.customers = customers;
        this.personal = personal;
    }

    @NonNull @Description("Merges in which the customer took another in or was taken in, newest first, those taken back too.")
    public Uni<List<List<@NonNull CustomerMerge>>> merges(@Source List<Customer> parents) {
        return history.ofCustomers(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @Name("from")
    @NonNull @Description("The customer who was merged away.")
    public Uni<List<Customer>> mergedAway(@Source List<CustomerMerge> parents) {
        return customers
                .load(Rows.keys(parents, CustomerMerge::fromKey), personal.masking())
                .map(found -> Rows.inOrder(parents, CustomerMerge::fromKey, found, null));
    }

    @Name("into")
    @NonNull @Description("The customer who took the other in.")
    public Uni<List<Customer>> survivor(@Source List<CustomerMerge> parents) {
        return customers
                .load(Rows.keys(parents, CustomerMerge::intoKey), personal.masking())
                .map(found -> Rows.inOrder(parents, CustomerMerge::intoKey, found, null));
    }

    @Name("identities")
    @NonNull @Description("The identities that moved with the merge, and go back when it is undone.")
    public Uni<List<List<@NonNull Identity>>> moved(@Source List<CustomerMerge> parents) {
        return identities
                .ofMerges(Rows.keys(parents, CustomerMerge::key), personal.masking())
                .map(found -> Rows.inOrder(parents, CustomerMerge::key, found, List.of()));
    }
}
