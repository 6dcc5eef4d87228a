package io.dangol.delivery;

import java.util.UUID;

/** What became of handing one message over. */
sealed interface Handover {
    UUID key();

    /** The provider has it, now or from an earlier try with the same key. */
    record Accepted(UUID key) implements Handover {}

    /** The provider will never take it, for example because the address does not exist. */
    record Rejected(UUID key) implements Handover {}

    /** Whether the provider has it is not known, or it is busy: hand it over again later with the same key. */
    record Unsettled(UUID key) implements Handover {}
}
