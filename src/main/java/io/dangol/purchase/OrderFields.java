package io.dangol.purchase;

import io.dangol.access.PersonalData;
import io.dangol.customer.Channel;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.customer.Places;
import io.dangol.customer.Store;
import io.dangol.customer.Warranty;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to an order. */
@GraphQLApi
public class OrderFields {
    private final Orders orders;
    private final Products products;
    private final Customers customers;
    private final Places places;
    private final PersonalData personal;

    public OrderFields(Orders orders, Products products, Customers customers, Places places, PersonalData personal) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
        this.places = places;
        this.personal = personal;
    }

    @NonNull @Description("The lines of the order.")
    public Uni<List<List<@NonNull OrderItem>>> items(@Source List<Order> parents) {
        return orders.items(Rows.keys(parents, Order::key))
                .map(found -> Rows.inOrder(parents, Order::key, found, List.of()));
    }

    @Nullable @Description("Who ordered; null for an order that came without any contact, as marketplaces send them.")
    public Uni<List<@Nullable Customer>> customer(@Source List<Order> parents) {
        return customers
                .load(Rows.givenKeys(parents, Order::customerKey), personal.masking())
                .map(found -> Rows.optional(parents, Order::customerKey, found));
    }

    @NonNull @Description("The channel in which it was ordered.")
    public Uni<List<Channel>> channel(@Source List<Order> parents) {
        return places.channels(Rows.keys(parents, Order::channelKey))
                .map(found -> Rows.inOrder(parents, Order::channelKey, found, null));
    }

    @Nullable @Description("The store in which it was ordered; null online.")
    public Uni<List<@Nullable Store>> store(@Source List<Order> parents) {
        return places.stores(Rows.givenKeys(parents, Order::storeKey))
                .map(found -> Rows.optional(parents, Order::storeKey, found));
    }

    @NonNull @Description("What was bought.")
    public Uni<List<Product>> product(@Source List<OrderItem> parents) {
        return products.load(Rows.keys(parents, OrderItem::productKey))
                .map(found -> Rows.inOrder(parents, OrderItem::productKey, found, null));
    }

    @Name("product")
    @Nullable @Description("The product whose warranty it is; null when the channel did not say which.")
    public Uni<List<@Nullable Product>> warrantedProduct(@Source List<Warranty> parents) {
        return products.load(Rows.givenKeys(parents, Warranty::productKey))
                .map(found -> Rows.optional(parents, Warranty::productKey, found));
    }

    @Name("totalCount")
    @NonNull @Description("How many orders the whole list holds.")
    public Uni<List<@NonNull Integer>> countOrders(@Source List<OrderConnection> connections) {
        Uni<Map<Long, Integer>> ofCustomers =
                orders.countOfCustomers(Rows.givenKeys(connections, OrderConnection::customerKey));
        return ofCustomers.chain(counts -> Uni.join()
                .all(connections.stream()
                        .map(connection -> connection.customerKey() == null
                                ? orders.count(connection.filter())
                                : Uni.createFrom().item(counts.getOrDefault(connection.customerKey(), 0)))
                        .toList())
                .andFailFast());
    }
}
