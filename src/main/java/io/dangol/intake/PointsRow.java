package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of points as it was told; used and expired points are below zero. */
record PointsRow(
        IdentityKey person,
        String externalId,
        String kind,
        long points,
        Instant occurredAt,
        @Nullable Instant expiresAt)
        implements AboutPerson {}
