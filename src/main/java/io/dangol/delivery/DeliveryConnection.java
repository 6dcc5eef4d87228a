package io.dangol.delivery;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a campaign's messages. */
@Description("A page of a campaign's messages, those queued first first.")
public record DeliveryConnection(
        @NonNull @Description("The messages with their cursors.")
        List<@NonNull DeliveryEdge> edges,

        @NonNull @Description("The messages alone.") List<@NonNull Delivery> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore long campaignRowId,
        @Ignore DeliveryFilter filter) {
    static DeliveryConnection of(Page<Delivery> page, PageRequest request, long campaign, DeliveryFilter filter) {
        List<DeliveryEdge> edges = page.items().stream()
                .map(each -> new DeliveryEdge(
                        DeliveryList.cursor(each, request.ordering()).toString(), each))
                .toList();
        return new DeliveryConnection(edges, page.items(), page.info(), campaign, filter);
    }
}
