package io.dangol.audience;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Known by a channel. */
@Input("KnownIn")
@Description("Known by one of these channels (유입 채널).")
public record KnownIn(
        @Id @NonNull @Description("The channels.") List<@NonNull String> channels) implements Condition {
    @Override
    public void check(Checks at) {
        at.ids(Reference.Kind.CHANNEL, "channels", channels);
    }

    @Override
    public Predicate predicate(Asking asking) {
        return new Facts("identity i join channel ch on ch.id = i.channel_id", "i.customer_id")
                .where("i.channel_id = any (?::bigint[])", (Object) OrderScope.keys(Reference.Kind.CHANNEL, channels))
                .figure("string_agg(distinct ch.key, ', ')");
    }
}
