package io.dangol.purchase;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 *
 * @param filter which orders the list holds
 * @param customerKey the customer whose orders it holds; null when it holds everybody's
 */
@Description("A page of orders.")
public record OrderConnection(
        @NonNull @Description("The orders with their cursors.")
        List<@NonNull OrderEdge> edges,

        @NonNull @Description("The orders alone.") List<@NonNull Order> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore OrderFilter filter,
        @Ignore @Nullable Long customerKey) {

    static OrderConnection of(
            Page<Order> page, Function<Order, Cursor> cursor, OrderFilter filter, @Nullable Long customer) {
        List<OrderEdge> edges = page.items().stream()
                .map(order -> new OrderEdge(cursor.apply(order).toString(), order))
                .toList();
        return new OrderConnection(edges, page.items(), page.info(), filter, customer);
    }
}
