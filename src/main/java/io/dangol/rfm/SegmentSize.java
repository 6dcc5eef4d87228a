package io.dangol.rfm;

/** How many are in a segment and what they bought within 12 months, in minor units. */
record SegmentSize(String segmentKey, int customers, long orders12, long amount12) {}
