package io.dangol.audience;

import io.dangol.behavior.BehaviorKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** With what somebody did something. */
@Input("BehaviorScope")
@Description("With what somebody did something. All fields given must fit; of a list, one value.")
public record BehaviorScope(
        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these channels.")
        List<@NonNull String> channels,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("With one of these products.")
        List<@NonNull String> products,

        @Nullable @io.smallrye.graphql.api.Nullable @Description("In one of these categories, named by the event or by its product.")
        List<@NonNull String> categories) {
    static final BehaviorScope ANYTHING = new BehaviorScope(null, null, null);

    void check(Checks at) {
        at.ids(Reference.Kind.CHANNEL, "channels", channels)
                .ids(Reference.Kind.PRODUCT, "products", products)
                .known(Reference.Kind.SEEN_CATEGORY, "categories", categories);
    }

    Facts events(List<BehaviorKind> kinds) {
        boolean byCategory = categories != null;
        return new Facts(
                        byCategory ? "behavior_event e left join product p on p.id = e.product_id" : "behavior_event e",
                        "e.customer_id")
                .where("e.kind = any (?::varchar[])", (Object)
                        kinds.stream().map(Enum::name).toArray(String[]::new))
                .whereGiven("e.channel_id = any (?::bigint[])", OrderScope.keys(Reference.Kind.CHANNEL, channels))
                .whereGiven("e.product_id = any (?::bigint[])", OrderScope.keys(Reference.Kind.PRODUCT, products))
                .whereGiven(
                        "coalesce(e.category, p.category) = any (?::varchar[])",
                        byCategory ? categories.toArray(String[]::new) : null);
    }
}
