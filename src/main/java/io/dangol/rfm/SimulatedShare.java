package io.dangol.rfm;

import org.jspecify.annotations.Nullable;

/**
 * Customers that a simulation treats alike.
 *
 * @param from key of the segment in force, null for who was never scored
 * @param overlapping whether they meet the conditions of several segments
 * @param size the simulated segment with how many they are
 */
record SimulatedShare(@Nullable String from, boolean overlapping, SegmentSize size) {}
