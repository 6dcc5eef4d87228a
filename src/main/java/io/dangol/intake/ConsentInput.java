package io.dangol.intake;

import io.dangol.customer.ConsentPurpose;
import io.dangol.customer.Medium;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed statement of consent (수신 동의). */
@Input("ConsentInput")
@Description("A pushed statement of consent (수신 동의).")
public record ConsentInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @NonNull @Description("By what means messages may come.")
        Medium medium,

        @Nullable @Description("What for; advertising when left out.")
        ConsentPurpose purpose,

        @Nullable @Description("Whether it is about the night (21:00 to 08:00).")
        Boolean night,

        @NonNull @Description("Whether consent is given or withdrawn.")
        boolean granted,

        @NonNull @Description("When it was said.") OffsetDateTime recordedAt,

        @Nullable @Description("How it can be proved: form, page, recording.")
        String evidence) {

    Cells cells() {
        return Cells.of(List.of(ConsentField.values()))
                .with(ConsentField.CUSTOMER_ID, customerId)
                .with(ConsentField.CHANNEL, channel)
                .with(ConsentField.MEDIUM, medium)
                .with(ConsentField.PURPOSE, purpose)
                .with(ConsentField.NIGHT, night)
                .with(ConsentField.GRANTED, granted)
                .with(ConsentField.RECORDED_AT, recordedAt)
                .with(ConsentField.EVIDENCE, evidence);
    }
}
