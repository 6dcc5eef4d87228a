package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A product whose warranty a customer registered. The purchase room adds the product.
 *
 * @param productKey the product, null when the channel did not say which
 */
@Description("A product whose warranty (보증서) a customer registered.")
public record Warranty(
        @Ignore @Nullable Long productKey,

        @Nullable @Description("Serial number; null when the caller may not see personal fields, because it proves who is who.")
        String serial,

        @NonNull @Description("When it was registered.") OffsetDateTime registeredAt) {}
