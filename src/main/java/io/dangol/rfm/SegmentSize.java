package io.dangol.rfm;

/** How many are in a segment and what they bought within 12 months, in minor units. */
record SegmentSize(String segmentKey, int customers, long orders12, long amount12) {
    SegmentSize plus(SegmentSize other) {
        return new SegmentSize(
                segmentKey, customers + other.customers, orders12 + other.orders12, amount12 + other.amount12);
    }
}
