package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many messages wait or did not go for one reason. */
@Description("How many messages wait or did not go for one reason.")
public record DeliveryReasonCount(
        @NonNull @Description("Where they stand.") DeliveryStatus status,
        @NonNull @Description("Why.") DeliveryReason reason,
        @Description("How many messages.") int messages) {}
