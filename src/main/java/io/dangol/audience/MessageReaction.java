package io.dangol.audience;

import io.dangol.customer.Medium;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Received a message. */
@Input("MessageReaction")
@Description("Received, opened, clicked or ignored a message (메시지 반응) of a campaign or of campaigns like it.")
public record MessageReaction(
        @NonNull @Description("What the customer did.") MessageReactionKind reaction,

        @Id @Nullable @io.smallrye.graphql.api.Nullable @Description("Of one of these campaigns; null for any.")
        List<@NonNull String> campaigns,

        @DefaultValue("false")
        @Description("Whether campaigns with the same target segment or audience as those named count too.")
        boolean similar,

        @Nullable @Description("By this medium; null for any.")
        Medium medium,

        @Nullable @Description("When it was sent, or for OPENED and CLICKED when that happened; null for ever.")
        TimeWindow window)
        implements Condition {
    @Override
    public void check(Checks at) {
        at.ids(Reference.Kind.CAMPAIGN, "campaigns", campaigns)
                .require(!similar || campaigns != null, "similar", "Similar to what? Name the campaigns.");
        if (window != null) {
            window.check(at.at("window"));
        }
    }

    @Override
    public Predicate predicate(Asking asking) {
        return asking.extensions().predicate(this, asking);
    }

    /** The keys of the campaigns named; null for any. */
    public Long @Nullable [] campaignKeys() {
        return OrderScope.keys(Reference.Kind.CAMPAIGN, campaigns);
    }

    /** Narrows the rows to those within the window and before the as-of instant. */
    public Facts within(Facts facts, String instant, Asking asking) {
        return (window == null ? TimeWindow.ALWAYS : window).where(facts, instant, asking);
    }
}
