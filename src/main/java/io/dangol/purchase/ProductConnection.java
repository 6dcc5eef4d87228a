package io.dangol.purchase;

import io.dangol.shared.Cursor;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of products. */
@Description("A page of products.")
public record ProductConnection(
        @NonNull @Description("The products with their cursors.")
        List<@NonNull ProductEdge> edges,

        @NonNull @Description("The products alone.") List<@NonNull Product> nodes,

        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore ProductFilter filter) {

    static ProductConnection of(Page<Product> page, Function<Product, Cursor> cursor, ProductFilter filter) {
        List<ProductEdge> edges = page.items().stream()
                .map(product -> new ProductEdge(cursor.apply(product).toString(), product))
                .toList();
        return new ProductConnection(edges, page.items(), page.info(), filter);
    }
}
