package io.dangol.customer;

/**
 * By what a fact would bring an erased person back: a channel's id of the person or of an order.
 *
 * @param channel key of the channel
 */
public record Trace(Kind kind, String channel, String externalId) {
    /** What the id is of. */
    public enum Kind {
        PERSON,
        ORDER
    }
}
