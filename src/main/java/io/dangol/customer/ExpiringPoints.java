package io.dangol.customer;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Points that expire at one moment unless they are used. */
@Description("Points that expire at one moment unless they are used (소멸 예정 포인트).")
public record ExpiringPoints(
        @Description("How many points.") int points,
        @NonNull @Description("When they expire.") OffsetDateTime expiresAt) {}
