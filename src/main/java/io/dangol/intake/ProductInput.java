package io.dangol.intake;

import io.dangol.shared.Decimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed product (상품). */
@Input("ProductInput")
@Description("A pushed product (상품).")
public record ProductInput(
        @NonNull @Description("The id of the product, as orders and events name it.")
        String productId,

        @Nullable @Description("Its name.") String name,

        @Nullable @Description("Its category.") String category,

        @Nullable @Description("Its brand.") String brand,

        @Nullable @Description("Its list price.") Decimal listPrice) {

    Cells cells() {
        return Cells.of(List.of(ProductField.values()))
                .with(ProductField.PRODUCT_ID, productId)
                .with(ProductField.NAME, name)
                .with(ProductField.CATEGORY, category)
                .with(ProductField.BRAND, brand)
                .with(ProductField.LIST_PRICE, listPrice);
    }
}
