package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A statement of consent to be recorded. */
@Input("ConsentRecordInput")
@Description("A statement of consent that a customer made to the brand itself, for example by phone.")
public record ConsentRecordInput(
        @Id @NonNull @Description("Id of the customer.") String customer,

        @NonNull @Description("The medium it is about.") Medium medium,

        @NonNull @Description("The kind of message it is about.")
        ConsentPurpose purpose,

        @DefaultValue("false") @Description("Whether it is about the night, 21:00 to 08:00.")
        boolean night,

        @Description("True when the customer consented, false when they refused or withdrew.") @NonNull Boolean granted,

        @NonNull @Description("What proves it, such as where and how it was said; up to 500 characters.")
        String evidence,

        @Nullable @Description("When it was said; now by default. Not in the future.")
        OffsetDateTime recordedAt) {}
