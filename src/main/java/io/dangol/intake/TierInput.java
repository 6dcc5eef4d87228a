package io.dangol.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed change of tier (등급). */
@Input("TierInput")
@Description("A pushed change of tier (등급).")
public record TierInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("The tier from then on.") String tier,

        @NonNull @Description("When it was reached.") OffsetDateTime changedAt) {

    Cells cells() {
        return Cells.of(List.of(TierField.values()))
                .with(TierField.CUSTOMER_ID, customerId)
                .with(TierField.CHANNEL, channel)
                .with(TierField.TIER, tier)
                .with(TierField.CHANGED_AT, changedAt);
    }
}
