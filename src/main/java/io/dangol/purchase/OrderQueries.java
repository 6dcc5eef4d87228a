package io.dangol.purchase;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was ordered, by whomever. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class OrderQueries {
    private final Orders orders;

    public OrderQueries(Orders orders) {
        this.orders = orders;
    }

    @Query
    @Description("An order by its id, or null when there is none.")
    public Uni<@Nullable Order> order(@Id @NonNull @Description("Id of the order.") String id) {
        return orders.find(GlobalId.key(Order.TYPE, id));
    }

    @Query("orders")
    @NonNull @Description("The brand's orders (주문), those without a known customer too.")
    public Uni<@NonNull OrderConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("ORDERED_AT") @Description("What the list is sorted by.") OrderSortKey sortKey,
            @DefaultValue("false") @Description("True to begin with the latest.") boolean reverse,
            @Nullable @Description("Which orders; all when left out.") OrderFilter filter) {
        OrderFilter narrowed = Objects.requireNonNullElse(filter, OrderFilter.NONE);
        PageRequest request =
                PageRequest.of(first, after, last, before, Listing.of("orders", sortKey, reverse, narrowed));
        return orders.page(request, sortKey, reverse, narrowed)
                .map(page -> OrderConnection.of(page, order -> Orders.cursor(order, sortKey, request), narrowed, null));
    }
}
