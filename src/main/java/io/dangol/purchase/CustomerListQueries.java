package io.dangol.purchase;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The customers, filtered by who they are and by what they bought. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CustomerListQueries {
    private final CustomerList customers;
    private final PersonalData personal;

    public CustomerListQueries(CustomerList customers, PersonalData personal) {
        this.customers = customers;
        this.personal = personal;
    }

    @Query("customers")
    @NonNull @Description("The brand's customers (고객). Who was merged into another is found under the other.")
    public Uni<@NonNull CustomerConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("CREATED") @Description("What the list is sorted by.") CustomerSortKey sortKey,
            @DefaultValue("false") @Description("True to begin with the latest or last.") boolean reverse,
            @Nullable @Description("Which customers; all when left out.") CustomerFilter filter) {
        Masking masking = personal.masking();
        CustomerFilter narrowed = Objects.requireNonNullElse(filter, CustomerFilter.NONE);
        narrowed.requireAllowed(masking);
        if (sortKey == CustomerSortKey.NAME) {
            masking.requireOpen("sortKey NAME");
        }
        PageRequest request =
                PageRequest.of(first, after, last, before, Listing.of("customers", sortKey, reverse, narrowed));
        return customers
                .page(request, sortKey, reverse, narrowed, masking)
                .map(page -> CustomerConnection.of(
                        page, customer -> CustomerList.cursor(customer, sortKey, request), narrowed));
    }

    @NonNull @Description("How many customers the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<CustomerConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> customers.count(connection.filter()))
                        .toList())
                .andFailFast();
    }
}
