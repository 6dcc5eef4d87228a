package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.purchase.Product;
import io.dangol.purchase.Products;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Associations beside what they belong to, one statement for all in an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class AssociationFields {
    private final Associations associations;
    private final Products products;

    public AssociationFields(Associations associations, Products products) {
        this.associations = associations;
        this.products = products;
    }

    @NonNull @Description("What is bought with the product (연관 상품): the ten with the greatest lift.")
    public Uni<List<@NonNull List<@NonNull ProductAssociation>>> associations(@Source List<Product> parents) {
        return associations
                .ofProducts(Rows.keys(parents, Product::key))
                .map(found -> Rows.inOrder(parents, Product::key, found, List.of()));
    }

    @NonNull @Description(
            "What the customer may buy next (연관 상품 추천): up to five products not bought yet that go with one bought,"
                    + " the most likely first.")
    public Uni<List<@NonNull List<@NonNull ProductSuggestion>>> suggestedProducts(@Source List<Customer> parents) {
        return associations
                .suggestions(Rows.keys(parents, Customer::key))
                .map(found -> Rows.inOrder(parents, Customer::key, found, List.of()));
    }

    @NonNull @Description("The product.")
    public Uni<List<@NonNull Product>> product(@Source List<ProductAssociation> parents) {
        return load(parents, ProductAssociation::productKey);
    }

    @NonNull @Description("The product that goes with it.")
    public Uni<List<@NonNull Product>> associatedProduct(@Source List<ProductAssociation> parents) {
        return load(parents, ProductAssociation::associatedProductKey);
    }

    private Uni<List<Product>> load(List<ProductAssociation> parents, ToLongFunction<ProductAssociation> key) {
        return products.load(Rows.keys(parents, key))
                .map(found -> parents.stream()
                        .map(each -> found.get(key.applyAsLong(each)))
                        .toList());
    }
}
