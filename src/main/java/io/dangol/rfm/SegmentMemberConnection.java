package io.dangol.rfm;

import io.dangol.customer.Customer;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a segment's customers. */
@Description("A page of a segment's customers.")
public record SegmentMemberConnection(
        @NonNull @Description("The customers with their cursors.")
        List<@NonNull SegmentMemberEdge> edges,

        @NonNull @Description("The customers alone.") List<@NonNull Customer> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,

        @Description("How many customers the segment holds.")
        int totalCount) {
    static SegmentMemberConnection of(Page<Customer> page, int totalCount) {
        List<SegmentMemberEdge> edges = page.items().stream()
                .map(customer ->
                        new SegmentMemberEdge(SegmentMembers.cursor(customer).toString(), customer))
                .toList();
        return new SegmentMemberConnection(edges, page.items(), page.info(), totalCount);
    }
}
