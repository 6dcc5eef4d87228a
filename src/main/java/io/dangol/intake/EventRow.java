package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A behaviour event as it was told. */
record EventRow(
        IdentityKey person,
        String externalId,
        String kind,
        Instant occurredAt,
        @Nullable String product,
        @Nullable String category,
        @Nullable Integer rating,
        @Nullable String text)
        implements AboutPerson {}
