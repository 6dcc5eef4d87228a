package io.dangol.audience;

import io.dangol.shared.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** In another audience. */
@Input("InAudience")
@Description("In another audience (다른 오디언스), by the definition that it has when this one is evaluated.")
public record InAudience(
        @Id @NonNull @Description("The other audience.") String audienceId) implements Condition {
    @Override
    public void check(Checks at) {
        at.id(Reference.Kind.AUDIENCE, "audienceId", audienceId);
    }

    /** The other audience is evaluated once for the whole statement, however often it is named. */
    @Override
    public Predicate predicate(Asking asking) {
        String name = tableOf(key());
        return new Facts(name, name + ".id");
    }

    long key() {
        return GlobalId.key(Reference.Kind.AUDIENCE.type(), audienceId);
    }

    /** What the statement calls the members of the audience. */
    static String tableOf(long key) {
        return "audience_" + key;
    }
}
