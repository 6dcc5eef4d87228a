package io.dangol.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed warranty registration (보증). */
@Input("WarrantyInput")
@Description("A pushed warranty registration (보증).")
public record WarrantyInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("The serial number that was registered; customers who registered the same one are one person.")
        String serial,

        @Nullable @Description("The product.") String productId,

        @NonNull @Description("When it was registered.") OffsetDateTime registeredAt) {

    Cells cells() {
        return Cells.of(List.of(WarrantyField.values()))
                .with(WarrantyField.CUSTOMER_ID, customerId)
                .with(WarrantyField.CHANNEL, channel)
                .with(WarrantyField.SERIAL, serial)
                .with(WarrantyField.PRODUCT_ID, productId)
                .with(WarrantyField.REGISTERED_AT, registeredAt);
    }
}
