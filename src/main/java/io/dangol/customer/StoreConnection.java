package io.dangol.customer;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of stores. */
@Description("A page of stores, oldest first.")
public record StoreConnection(
        @NonNull @Description("The stores with their cursors.")
        List<@NonNull StoreEdge> edges,

        @NonNull @Description("The stores alone.") List<@NonNull Store> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static StoreConnection of(Page<Store> page) {
        List<StoreEdge> edges = page.items().stream()
                .map(store -> new StoreEdge(Places.cursor(store.key()).toString(), store))
                .toList();
        return new StoreConnection(edges, page.items(), page.info());
    }
}
