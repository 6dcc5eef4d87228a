package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.purchase.Product;
import io.dangol.purchase.Products;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What brings marketplace buyers to the own mall. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class OwnMallQueries {
    private final OwnMallPatterns patterns;
    private final Products products;

    public OwnMallQueries(OwnMallPatterns patterns, Products products) {
        this.patterns = patterns;
        this.products = products;
    }

    @Query
    @Description("A platform → own-mall pattern by its id, or null when there is none.")
    public Uni<@Nullable OwnMallPattern> ownMallPattern(@Id @NonNull @Description("Id of the pattern.") String id) {
        return patterns.find(GlobalId.key(OwnMallPattern.TYPE, id));
    }

    @Query("ownMallPatterns")
    @NonNull @Description("Which products and categories bought on a marketplace precede a first own-mall order (플랫폼 → 자사몰"
            + " 전환), the greatest lift first.")
    public Uni<@NonNull OwnMallPatternConnection> list(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("true") @Description("True to begin with the greatest lift.") boolean reverse,
            @Nullable @Description("Which patterns; all when left out.") OwnMallPatternFilter filter) {
        OwnMallPatternFilter narrowed = Objects.requireNonNullElse(filter, OwnMallPatternFilter.NONE);
        PageRequest request =
                PageRequest.of(first, after, last, before, Listing.of("ownMallPatterns", reverse, narrowed));
        return patterns.page(request, reverse, narrowed);
    }

    @NonNull @Description("How many patterns the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<OwnMallPatternConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> patterns.count(connection.filter()))
                        .toList())
                .andFailFast();
    }

    @Description("How often marketplace buyers of the product come to the own mall (플랫폼 → 자사몰 전환); null where too few"
            + " bought it there.")
    public Uni<List<@Nullable OwnMallPattern>> ownMallPattern(@Source List<Product> parents) {
        return patterns.ofProducts(Rows.keys(parents, Product::key))
                .map(found -> Rows.optional(parents, Product::key, found));
    }

    @Description("The product; null for a category's pattern.")
    public Uni<List<@Nullable Product>> product(@Source List<OwnMallPattern> parents) {
        return products.load(Rows.givenKeys(parents, OwnMallPattern::productKey))
                .map(found -> Rows.optional(parents, OwnMallPattern::productKey, found));
    }
}
