package io.dangol.intake;

import java.time.Instant;

/** A change of tier as it was told. */
record TierRow(IdentityKey person, String tier, Instant changedAt) implements AboutPerson {}
