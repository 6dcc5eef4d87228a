package io.dangol.delivery;

/** What became of a message. Stored by name. */
enum MessageEventKind {
    SENT,
    DELIVERED,
    OPENED,
    CLICKED,
    BOUNCED,
    OPTED_OUT
}
