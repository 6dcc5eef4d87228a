package io.dangol.delivery;

/** What a person's last statement about one kind of message amounts to now. */
enum ConsentStanding {
    NEVER,
    GRANTED,
    /** Granted, and not confirmed within two years. */
    EXPIRED,
    WITHDRAWN
}
