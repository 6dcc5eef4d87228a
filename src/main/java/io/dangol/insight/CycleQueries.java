package io.dangol.insight;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.purchase.Product;
import io.dangol.purchase.Products;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** After how long things are bought again, and who is due. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CycleQueries {
    private final Cycles cycles;
    private final Products products;
    private final Customers customers;
    private final PersonalData personal;

    public CycleQueries(Cycles cycles, Products products, Customers customers, PersonalData personal) {
        this.cycles = cycles;
        this.products = products;
        this.customers = customers;
        this.personal = personal;
    }

    @Query
    @Description("A purchase cycle by its id, or null when there is none.")
    public Uni<@Nullable PurchaseCycle> purchaseCycle(@Id @NonNull @Description("Id of the cycle.") String id) {
        return cycles.find(GlobalId.key(PurchaseCycle.TYPE, id));
    }

    @Query("purchaseCycles")
    @NonNull @Description("Purchase cycles (구매 주기) by the day they are due, the earliest first: who should be reminded of what.")
    public Uni<@NonNull PurchaseCycleConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Which cycles; all when left out.") PurchaseCycleFilter filter) {
        PurchaseCycleFilter narrowed = Objects.requireNonNullElse(filter, PurchaseCycleFilter.NONE);
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("purchaseCycles", narrowed));
        return cycles.page(request, narrowed);
    }

    @Query
    @NonNull @Description("After how long something of each category is typically bought again (카테고리별 구매 주기), of up to 100"
            + " categories, those that most customers buy again first.")
    public Uni<List<@NonNull TypicalCycle>> categoryCycles() {
        return cycles.typicalOfCategories();
    }

    @NonNull @Description("How many cycles the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<PurchaseCycleConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> cycles.count(connection.filter()))
                        .toList())
                .andFailFast();
    }

    @Description("After how long the product is typically bought again (구매 주기); null where nobody did.")
    public Uni<List<@Nullable TypicalCycle>> purchaseCycle(@Source List<Product> parents) {
        return cycles.typicalOfProducts(Rows.keys(parents, Product::key))
                .map(found -> Rows.optional(parents, Product::key, found));
    }

    @NonNull @Description(
            "After how long the customer buys products and categories again (구매 주기): up to ten, those due last first.")
    public Uni<List<@NonNull List<@NonNull PurchaseCycle>>> purchaseCycles(@Source List<Customer> parents) {
        return cycles.ofCustomers(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("The customer.")
    public Uni<List<@NonNull Customer>> customer(@Source List<PurchaseCycle> parents) {
        return customers
                .load(Rows.keys(parents, PurchaseCycle::customerKey), personal.masking())
                .map(found -> parents.stream()
                        .map(each -> found.get(each.customerKey()))
                        .toList());
    }

    @Description("The product; null for a category's cycle.")
    public Uni<List<@Nullable Product>> product(@Source List<PurchaseCycle> parents) {
        return products.load(Rows.givenKeys(parents, PurchaseCycle::productKey))
                .map(found -> Rows.optional(parents, PurchaseCycle::productKey, found));
    }
}
