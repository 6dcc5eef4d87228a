package io.dangol.purchase;

import io.dangol.access.Role;
import io.dangol.shared.Cursor;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is sold. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class ProductQueries {
    private final Products products;

    public ProductQueries(Products products) {
        this.products = products;
    }

    @Query
    @Description("A product by its id, or null when there is none.")
    public Uni<@Nullable Product> product(@Id @NonNull @Description("Id of the product.") String id) {
        return products.find(GlobalId.key(Product.TYPE, id));
    }

    @Query("products")
    @NonNull @Description("The products (상품) that were sold or looked at, in the order Dangol first heard of them.")
    public Uni<@NonNull ProductConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @Description("Which products; all when left out.") ProductFilter filter) {
        ProductFilter narrowed = Objects.requireNonNullElse(filter, ProductFilter.NONE);
        PageRequest request = PageRequest.of(first, after, last, before, Listing.of("products", narrowed));
        return products.page(request, narrowed)
                .map(page -> ProductConnection.of(
                        page, product -> new Cursor(request.ordering(), null, product.key()), narrowed));
    }

    @NonNull @Description("How many products the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ProductConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> products.count(connection.filter()))
                        .toList())
                .andFailFast();
    }
}
