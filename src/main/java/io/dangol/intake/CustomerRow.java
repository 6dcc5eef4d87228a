package io.dangol.intake;

import io.dangol.customer.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer as one channel tells of them; null is what was not told and stays as it is. */
record CustomerRow(
        IdentityKey identity,
        @Nullable String name,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        @Nullable String phone,
        @Nullable Boolean phoneVerified,
        @Nullable String memberId,
        @Nullable LocalDate birthDate,
        @Nullable Instant signedUpAt)
        implements Traced {
    @Override
    public List<Trace> traces() {
        return List.of(Traced.person(identity));
    }
}
