package io.dangol.purchase;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Money;
import io.dangol.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that is sold. */
@Description("Something that is sold (상품).")
public record Product(
        @Ignore long key,

        @NonNull @Description("The product's id in the shop's own system.")
        String externalId,

        @Nullable @Description("Name; null when only orders named the product.")
        String name,

        @Nullable @Description("Category (카테고리), as the shop writes it.")
        String category,

        @Nullable @Description("Brand (브랜드).") String brand,

        @Nullable @Description("Regular price of one piece.")
        Money listPrice)
        implements Node {
    public static final String TYPE = "Product";

    @Override
    @Id
    @NonNull @Description("Opaque id of the product.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
