package io.dangol.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed entry of points (포인트). */
@Input("PointsInput")
@Description("A pushed entry of points (포인트).")
public record PointsInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("Id of the entry on its channel.")
        String entryId,

        @Nullable @Description("What happened; without it, points above zero are earned and below zero used.")
        PointsKind kind,

        @NonNull @Description("How many. Used and expired ones may be written with or without a minus.")
        int points,

        @NonNull @Description("When it happened.") OffsetDateTime occurredAt,

        @Nullable @Description("When earned points expire.") OffsetDateTime expiresAt) {

    Cells cells() {
        return Cells.of(List.of(PointsField.values()))
                .with(PointsField.CUSTOMER_ID, customerId)
                .with(PointsField.CHANNEL, channel)
                .with(PointsField.ENTRY_ID, entryId)
                .with(PointsField.KIND, kind)
                .with(PointsField.POINTS, points)
                .with(PointsField.OCCURRED_AT, occurredAt)
                .with(PointsField.EXPIRES_AT, expiresAt);
    }
}
