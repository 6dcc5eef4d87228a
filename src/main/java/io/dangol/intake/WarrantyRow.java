package io.dangol.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A registered warranty as it was told. */
record WarrantyRow(
        IdentityKey person, String serial, @Nullable String product, Instant registeredAt) implements AboutPerson {}
