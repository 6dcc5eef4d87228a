package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** In one of some tiers. */
@Input("TierIn")
@Description("In one of these membership tiers (회원 등급) now.")
public record TierIn(
        @NonNull @Description("Names of tiers as the channels report them.")
        List<@NonNull String> tiers) implements Condition {
    @Override
    public void check(Checks at) {
        at.texts("tiers", tiers);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return Predicate.of("(c.tier is not null and c.tier = any (?::varchar[]))", "c.tier", (Object)
                tiers.toArray(String[]::new));
    }
}
