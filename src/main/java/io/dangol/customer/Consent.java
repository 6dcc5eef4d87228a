package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A customer's statement about receiving messages.
 *
 * @param expiresAt two calendar years after the consent was given or last confirmed; null for what never expires
 */
@Description("A customer's statement (수신 동의) about one kind of message on one medium.")
public record Consent(
        @NonNull @Description("The medium it is about.") Medium medium,

        @NonNull @Description("The kind of message it is about.")
        ConsentPurpose purpose,

        @Description("Whether it is about the night, 21:00 to 08:00 (야간), for which consent is given separately.")
        boolean night,

        @Description("Whether the customer consented; false when they refused or withdrew.")
        boolean granted,

        @NonNull @Description("When the statement was made.")
        OffsetDateTime recordedAt,

        @Nullable @Description(
                "When a consent to advertising ends unless it is confirmed again (2년 재동의); null for other statements.")
        OffsetDateTime expiresAt,

        @Description("Whether it allows messages now: consented and not expired.")
        boolean valid,

        @Nullable @Description("What proves the statement; null when nothing was recorded, or hidden.")
        String evidence,

        @NonNull @Description("How it came to be known.") ConsentSource source) {}
