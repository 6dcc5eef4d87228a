package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;

/** Where a message to one person stands. Stored by name. */
@Description("Where a message to one person stands.")
public enum DeliveryStatus {
    @Description("It waits for its time: for the sender, for the morning, or for another try.")
    QUEUED,
    @Description("It was let through and is being handed over.")
    SENDING,
    @Description("The provider took it, or the app shows it.")
    SENT,
    @Description("It may not go to this person; the reason says why.")
    REFUSED,
    @Description("The provider would not take it.")
    FAILED,
    @Description("It was called off before it went.")
    CANCELLED
}
