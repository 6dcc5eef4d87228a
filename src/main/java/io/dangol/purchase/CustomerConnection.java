package io.dangol.purchase;

import io.dangol.customer.Customer;
import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of customers. */
@Description("A page of customers.")
public record CustomerConnection(
        @NonNull @Description("The customers with their cursors.")
        List<@NonNull CustomerEdge> edges,

        @NonNull @Description("The customers alone.") List<@NonNull Customer> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore CustomerFilter filter) {

    static CustomerConnection of(Page<Customer> page, Function<Customer, Cursor> cursor, CustomerFilter filter) {
        List<CustomerEdge> edges = page.items().stream()
                .map(customer -> new CustomerEdge(cursor.apply(customer).toString(), customer))
                .toList();
        return new CustomerConnection(edges, page.items(), page.info(), filter);
    }
}
