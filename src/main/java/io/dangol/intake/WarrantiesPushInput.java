package io.dangol.intake;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A batch of warranty registrations (보증). */
@Input("WarrantiesPushInput")
@Description("A batch of warranty registrations (보증).")
public record WarrantiesPushInput(
        @NonNull @Description(
                "Your name for this batch, 1 to 100 characters. Sent again under the same key, it is answered and not loaded again.")
        String idempotencyKey,

        @Nullable @Description("Channel of rows that name none; OWN_MALL by default.")
        String channel,

        @NonNull @Description("The rows, 1 to 1000.") List<@NonNull WarrantyInput> warranties) {}
