package io.dangol.purchase;

import io.dangol.shared.Select;
import io.dangol.shared.TextPrefix;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which products a list shows; all conditions given must hold. */
@Input("ProductFilter")
@Description("Which products to list. All conditions given must hold.")
public record ProductFilter(
        @Nullable @Description("How the name begins, in upper or lower case.")
        String namePrefix,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these categories, written as the shop writes them.")
        List<@NonNull String> categories,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("Of one of these brands, written as the shop writes them.")
        List<@NonNull String> brands,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("With one of these ids of the shop's own system.")
        List<@NonNull String> externalIds) {
    static final ProductFilter NONE = new ProductFilter(null, null, null, null);

    Select narrow(Select products) {
        if (namePrefix != null) {
            TextPrefix prefix = TextPrefix.of(namePrefix);
            products.where("lower(p.name) ~>=~ ? and lower(p.name) ~<~ ?", prefix.from(), prefix.below());
        }
        return products.whereGiven("p.category = any (?::varchar[])", array(categories))
                .whereGiven("p.brand = any (?::varchar[])", array(brands))
                .whereGiven("p.external_id = any (?::varchar[])", array(externalIds));
    }

    private static @Nullable Object array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }
}
