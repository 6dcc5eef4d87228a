package io.dangol.purchase;

import io.dangol.customer.Customer;
import io.dangol.shared.BatchedField;
import io.dangol.shared.Listing;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What customers bought. */
@GraphQLApi
public class CustomerOrderFields {
    private final Orders orders;
    private final PurchaseFacts facts;
    private final Context context;

    public CustomerOrderFields(Orders orders, PurchaseFacts facts, Context context) {
        this.orders = orders;
        this.facts = facts;
        this.context = context;
    }

    @NonNull @Description("The customer's orders in any channel, newest first.")
    public CompletionStage<OrderConnection> orders(
            @Source Customer customer,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("customer's orders"));
        Page<Order> none = new Page<>(List.of(), new PageInfo(false, false, null, null));
        return BatchedField.load(
                        context,
                        "Customer.orders " + request,
                        customer.key(),
                        none,
                        keys -> orders.pagesOfCustomers(keys, request))
                .thenApply(page -> OrderConnection.of(
                        page,
                        order -> Orders.cursor(order, OrderSortKey.ORDERED_AT, request),
                        OrderFilter.NONE,
                        customer.key()));
    }

    @NonNull @Description("What the customer bought in sum, over all orders that count.")
    public Uni<List<PurchaseSummary>> purchases(@Source List<Customer> parents) {
        return facts.summaries(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, facts.nothing()));
    }
}
