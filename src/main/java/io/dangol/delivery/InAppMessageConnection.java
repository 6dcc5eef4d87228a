package io.dangol.delivery;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of what the shop's app shows a customer. */
@Description("A page of what the shop's app shows a customer, newest first.")
public record InAppMessageConnection(
        @NonNull @Description("The messages with their cursors.")
        List<@NonNull InAppMessageEdge> edges,

        @NonNull @Description("The messages alone.") List<@NonNull InAppMessage> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore InAppListing listing) {
    static InAppMessageConnection of(Page<InAppMessage> page, InAppListing listing) {
        List<InAppMessageEdge> edges = page.items().stream()
                .map(each -> new InAppMessageEdge(listing.cursor(each).toString(), each))
                .toList();
        return new InAppMessageConnection(edges, page.items(), page.info(), listing);
    }
}
