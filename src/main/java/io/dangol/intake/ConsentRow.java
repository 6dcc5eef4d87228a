package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement of consent as it was told. */
record ConsentRow(
        IdentityKey person,
        String medium,
        String purpose,
        boolean night,
        boolean granted,
        Instant recordedAt,
        @Nullable String evidence)
        implements AboutPerson {}
