package io.dangol.delivery;

import java.time.Instant;
import java.util.UUID;

/** What became of a message after it was handed over. */
record DeliveryReport(UUID key, MessageEventKind kind, Instant occurredAt) {}
