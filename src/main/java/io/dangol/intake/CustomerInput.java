package io.dangol.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pushed customer, as one channel knows them (고객). */
@Input("CustomerInput")
@Description("A pushed customer, as one channel knows them (고객).")
public record CustomerInput(
        @NonNull @Description("The customer's id on the channel.")
        String customerId,

        @Nullable @Description("Key of the channel; that of the batch when left out.")
        String channel,

        @Nullable @Description("The customer's name.") String name,

        @Nullable @Description("E-mail address.") String email,

        @Nullable @Description(
                "Whether the channel has verified the e-mail address; customers who share a verified one are one person.")
        Boolean emailVerified,

        @Nullable @Description("Phone number.") String phone,

        @Nullable @Description(
                "Whether the channel has verified the phone number; customers who share a verified one are one person.")
        Boolean phoneVerified,

        @Nullable @Description("The brand's own member id; customers who share one are one person.")
        String memberId,

        @Nullable @Description("Date of birth.") LocalDate birthDate,

        @Nullable @Description("When the customer signed up on the channel.")
        OffsetDateTime signedUpAt) {

    Cells cells() {
        return Cells.of(List.of(CustomerField.values()))
                .with(CustomerField.CUSTOMER_ID, customerId)
                .with(CustomerField.CHANNEL, channel)
                .with(CustomerField.NAME, name)
                .with(CustomerField.EMAIL, email)
                .with(CustomerField.EMAIL_VERIFIED, emailVerified)
                .with(CustomerField.PHONE, phone)
                .with(CustomerField.PHONE_VERIFIED, phoneVerified)
                .with(CustomerField.MEMBER_ID, memberId)
                .with(CustomerField.BIRTH_DATE, birthDate)
                .with(CustomerField.SIGNED_UP_AT, signedUpAt);
    }
}
