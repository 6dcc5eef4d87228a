package io.dangol.insight;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who buys only with discounts, and what offer moves whom. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class DiscountQueries {
    private final Discounts discounts;
    private final Customers customers;
    private final PersonalData personal;

    public DiscountQueries(Discounts discounts, Customers customers, PersonalData personal) {
        this.discounts = discounts;
        this.customers = customers;
        this.personal = personal;
    }

    @Query
    @Description("A customer's discount profile by its id, or null when there is none.")
    public Uni<@Nullable DiscountProfile> discountProfile(@Id @NonNull @Description("Id of the profile.") String id) {
        return discounts.find(GlobalId.key(DiscountProfile.TYPE, id));
    }

    @Query
    @NonNull @Description("The bands of discount sensitivity (할인 민감도) and the smallest offer that each reacts to.")
    public Uni<List<@NonNull DiscountBandFigures>> discountBands() {
        return discounts.bands();
    }

    @Query("discountProfiles")
    @NonNull @Description("Customers' discount profiles by the share of orders with a discount, the greatest first.")
    public Uni<@NonNull DiscountProfileConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("true") @Description("True to begin with the greatest share.") boolean reverse,
            @Nullable @Description("Which profiles; all when left out.") DiscountProfileFilter filter) {
        DiscountProfileFilter narrowed = Objects.requireNonNullElse(filter, DiscountProfileFilter.NONE);
        PageRequest request =
                PageRequest.of(first, after, last, before, Listing.of("discountProfiles", reverse, narrowed));
        return discounts.page(request, reverse, narrowed);
    }

    @NonNull @Description("How many profiles the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<DiscountProfileConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> discounts.count(connection.filter()))
                        .toList())
                .andFailFast();
    }

    @Description("How much the customer buys with discounts (할인 민감도); null without an order in the window.")
    public Uni<List<@Nullable DiscountProfile>> discountProfile(@Source List<Customer> parents) {
        return discounts
                .ofCustomers(Rows.keys(parents, Customer::key))
                .map(found -> Rows.optional(parents, Customer::key, found));
    }

    @NonNull @Description("The customer.")
    public Uni<List<@NonNull Customer>> customer(@Source List<DiscountProfile> parents) {
        return customers
                .load(Rows.keys(parents, DiscountProfile::customerKey), personal.masking())
                .map(found -> parents.stream()
                        .map(each -> found.get(each.customerKey()))
                        .toList());
    }
}
