package io.dangol.audience;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of lists. */
@Description("A page of lists.")
public record CustomerListConnection(
        @NonNull @Description("The lists with their cursors.")
        List<@NonNull CustomerListEdge> edges,

        @NonNull @Description("The lists alone.") List<@NonNull CustomerList> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static CustomerListConnection of(Page<CustomerList> page) {
        List<CustomerListEdge> edges = page.items().stream()
                .map(each -> new CustomerListEdge(CustomerLists.cursor(each).toString(), each))
                .toList();
        return new CustomerListConnection(edges, page.items(), page.info());
    }
}
