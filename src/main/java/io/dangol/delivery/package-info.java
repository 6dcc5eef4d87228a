/** Messages of campaigns: the outbox, the send gate, the channels out of the house, and what became of each message. */
@NullMarked
package io.dangol.delivery;

import org.jspecify.annotations.NullMarked;
