package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.purchase.Order;
import io.dangol.shared.BatchedField;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Which orders belong to which campaigns. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AttributionFields {
    private final Attributions attributions;
    private final CampaignCatalog catalog;

    public AttributionFields(Attributions attributions, CampaignCatalog catalog) {
        this.attributions = attributions;
        this.catalog = catalog;
    }

    @Nullable @Description(
            "The campaign to which the order belongs: that of the last click before it, else of the last delivery, within the campaign's attribution window. Null when it belongs to none, was cancelled or fully refunded.")
    public Uni<List<@Nullable OrderAttribution>> attribution(@Source List<Order> orders) {
        return attributions
                .ofOrders(Rows.keys(orders, Order::key))
                .map(found ->
                        orders.stream().map(order -> found.get(order.key())).toList());
    }

    @NonNull @Description("The campaign.")
    public Uni<List<@NonNull Campaign>> campaign(@Source List<OrderAttribution> parents) {
        return catalog.byIds(parents.stream()
                        .map(OrderAttribution::campaignRowId)
                        .distinct()
                        .toList())
                .map(found -> Rows.inOrder(parents, OrderAttribution::campaignRowId, found, null));
    }

    @NonNull @Description("The treated members' orders that belong to the campaign, newest first (귀속 주문).")
    public CompletionStage<AttributedOrderConnection> attributedOrders(
            Context context,
            @Source Campaign campaign,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("attributed orders"));
        return BatchedField.load(
                context,
                "Campaign.attributedOrders " + request,
                campaign.rowId(),
                AttributedOrderConnection.of(request, List.of(), campaign.rowId()),
                campaigns -> attributions.pages(campaigns, request).map(found -> connections(request, found)));
    }

    @Name("totalCount")
    @NonNull @Description("How many orders the whole list holds.")
    public Uni<List<@NonNull Integer>> countAttributedOrders(@Source List<AttributedOrderConnection> connections) {
        return attributions
                .counts(Rows.keys(connections, AttributedOrderConnection::campaignRowId))
                .map(found -> Rows.inOrder(connections, AttributedOrderConnection::campaignRowId, found, 0));
    }

    private static Map<Long, AttributedOrderConnection> connections(PageRequest request, Map<Long, List<Order>> found) {
        Map<Long, AttributedOrderConnection> connections = new HashMap<>();
        found.forEach(
                (campaign, rows) -> connections.put(campaign, AttributedOrderConnection.of(request, rows, campaign)));
        return connections;
    }
}
