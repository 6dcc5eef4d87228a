package io.dangol.behavior;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that a customer did besides buying. */
@Description("Something that a customer did besides buying.")
public record BehaviorEvent(
        @Ignore long key,
        @Ignore long customerKey,
        @Ignore long channelKey,
        @Ignore @Nullable Long productKey,
        @NonNull @Description("What the customer did.") BehaviorKind kind,
        @NonNull @Description("When.") OffsetDateTime occurredAt,

        @Nullable @Description("The category it was about; null when it was about none.")
        String category,

        @Nullable @Description("Rating that came with it, such as the stars of a review or the 0 to 10 of an NPS survey.")
        Integer rating,

        @Nullable @Description("What the customer wrote; null when nothing, or when the caller may not see personal fields.")
        String text)
        implements Node {
    public static final String TYPE = "BehaviorEvent";

    @Override
    @Id
    @NonNull @Description("Opaque id of the event.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
