package io.dangol.intake;

import io.dangol.behavior.BehaviorKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed behaviour event (행동 이벤트). */
@Input("EventInput")
@Description("A pushed behaviour event (행동 이벤트).")
public record EventInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("The event's id on its channel.")
        String eventId,

        @NonNull @Description("What was done.") BehaviorKind kind,

        @NonNull @Description("When.") OffsetDateTime occurredAt,

        @Nullable @Description("The product it is about.") String productId,

        @Nullable @Description("The category it is about, where it is about no single product.")
        String category,

        @Nullable @Description("Stars of a review, or the answer to a survey, from 0 to 10.")
        Integer rating,

        @Nullable @Description("Words that belong to it: of a review, a search, an answer.")
        String text) {

    Cells cells() {
        return Cells.of(List.of(EventField.values()))
                .with(EventField.CUSTOMER_ID, customerId)
                .with(EventField.CHANNEL, channel)
                .with(EventField.EVENT_ID, eventId)
                .with(EventField.KIND, kind)
                .with(EventField.OCCURRED_AT, occurredAt)
                .with(EventField.PRODUCT_ID, productId)
                .with(EventField.CATEGORY, category)
                .with(EventField.RATING, rating)
                .with(EventField.TEXT, text);
    }
}
