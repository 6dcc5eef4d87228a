package io.dangol.delivery;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What is to be sent now. */
@Input("DeliveryStartInput")
@Description("What is to be sent now.")
public record DeliveryStart(
        @Nullable @Id @Description("Id of the campaign whose messages are to go; null for those of all campaigns.")
        String campaign) {}
