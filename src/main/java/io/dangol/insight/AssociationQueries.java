package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is bought together. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AssociationQueries {
    private final Associations associations;

    public AssociationQueries(Associations associations) {
        this.associations = associations;
    }

    @Query
    @Description("An association of products by its id, or null when there is none.")
    public Uni<@Nullable ProductAssociation> productAssociation(
            @Id @NonNull @Description("Id of the association.") String id) {
        return associations.findProducts(GlobalId.key(ProductAssociation.TYPE, id));
    }

    @Query
    @Description("An association of categories by its id, or null when there is none.")
    public Uni<@Nullable CategoryAssociation> categoryAssociation(
            @Id @NonNull @Description("Id of the association.") String id) {
        return associations.findCategories(GlobalId.key(CategoryAssociation.TYPE, id));
    }

    @Query("productAssociations")
    @NonNull @Description("Products that are bought together (연관 상품), the greatest lift first.")
    public Uni<@NonNull ProductAssociationConnection> products(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("LIFT") @Description("What the list is sorted by.") AssociationSortKey sortKey,
            @DefaultValue("true") @Description("True to begin with the greatest.") boolean reverse,
            @Nullable @Description("Which associations; all when left out.") ProductAssociationFilter filter) {
        ProductAssociationFilter narrowed = Objects.requireNonNullElse(filter, ProductAssociationFilter.NONE);
        PageRequest request = PageRequest.of(
                first, after, last, before, Listing.of("productAssociations", sortKey, reverse, narrowed));
        return associations.pageOfProducts(request, sortKey, reverse, narrowed);
    }

    @Query("categoryAssociations")
    @NonNull @Description("Categories that are bought together (연관 카테고리), the greatest lift first.")
    public Uni<@NonNull CategoryAssociationConnection> categories(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @DefaultValue("LIFT") @Description("What the list is sorted by.") AssociationSortKey sortKey,
            @DefaultValue("true") @Description("True to begin with the greatest.") boolean reverse,
            @Nullable @Description("Which associations; all when left out.") CategoryAssociationFilter filter) {
        CategoryAssociationFilter narrowed = Objects.requireNonNullElse(filter, CategoryAssociationFilter.NONE);
        PageRequest request = PageRequest.of(
                first, after, last, before, Listing.of("categoryAssociations", sortKey, reverse, narrowed));
        return associations.pageOfCategories(request, sortKey, reverse, narrowed);
    }

    @NonNull @Description("How many associations the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ProductAssociationConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> associations.countProducts(connection.filter()))
                        .toList())
                .andFailFast();
    }

    @NonNull @Name("totalCount")
    @Description("How many associations the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCountOfCategories(@Source List<CategoryAssociationConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(connection -> associations.countCategories(connection.filter()))
                        .toList())
                .andFailFast();
    }
}
