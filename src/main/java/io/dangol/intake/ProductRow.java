package io.dangol.intake;

import org.jspecify.annotations.Nullable;

/** A product as it was told; null is what was not told and stays as it is. */
record ProductRow(
        String externalId,
        @Nullable String name,
        @Nullable String category,
        @Nullable String brand,
        @Nullable Long listPrice) {}
