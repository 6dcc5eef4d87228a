package io.dangol.customer;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * One person, however many channels know them. Later rooms add fields to it by {@code @Source}.
 *
 * @param key the primary key
 * @param mergedIntoKey the customer who took this one in; null for customers in their own right
 */
@Description("One person who is a customer of the brand (고객), however many channels know them.")
public record Customer(
        @Ignore long key,

        @Nullable @Description("Name; null when unknown or when the caller may not see personal fields.")
        String name,

        @Nullable @Description("E-mail address; null when unknown or when the caller may not see personal fields.")
        String email,

        @Nullable @Description("Phone number as it was given; null when unknown or when the caller may not see personal fields.")
        String phone,

        @Nullable @Description("Date of birth (생일); null when unknown or when the caller may not see personal fields.")
        LocalDate birthDate,

        @Nullable @Description("When the customer first signed up as a member (가입일) in any channel; null for non-members.")
        OffsetDateTime signedUpAt,

        @Nullable @Description("Membership tier (회원 등급) in force; null when no channel reported one.")
        String tier,

        @NonNull @Description("When the customer was first heard of.")
        OffsetDateTime createdAt,

        @Ignore @Nullable Long mergedIntoKey)
        implements Node {
    public static final String TYPE = "Customer";

    @Override
    @Id
    @NonNull @Description("Opaque id of the customer. It says nothing about the person.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
