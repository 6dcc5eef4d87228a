package io.dangol.delivery;

import java.time.Instant;

/** What the gate says of one message. */
sealed interface GateVerdict {
    /** It may go now. */
    record Pass() implements GateVerdict {}

    /** It may go later. */
    record Hold(DeliveryReason reason, Instant until) implements GateVerdict {}

    /** It may not go. */
    record Refuse(DeliveryReason reason) implements GateVerdict {}
}
