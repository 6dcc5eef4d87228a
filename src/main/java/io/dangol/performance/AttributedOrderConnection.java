package io.dangol.performance;

import io.dangol.purchase.Order;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the orders that belong to a campaign. */
@Description("A page of the orders that belong to a campaign.")
public record AttributedOrderConnection(
        @NonNull @Description("The orders with their cursors.")
        List<@NonNull AttributedOrderEdge> edges,

        @NonNull @Description("The orders alone.") List<@NonNull Order> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long campaignRowId) {

    static AttributedOrderConnection of(PageRequest request, List<Order> rows, long campaign) {
        Page<Order> page = Page.of(request, rows, order -> Attributions.cursor(order, request));
        List<AttributedOrderEdge> edges = page.items().stream()
                .map(order -> new AttributedOrderEdge(
                        Attributions.cursor(order, request).toString(), order))
                .toList();
        return new AttributedOrderConnection(edges, page.items(), page.info(), campaign);
    }
}
