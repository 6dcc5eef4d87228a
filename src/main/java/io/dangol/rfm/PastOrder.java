package io.dangol.rfm;

import java.time.LocalDate;

/**
 * A counted order within the 12 months.
 *
 * @param day the calendar day in the brand's zone
 * @param amount what was paid for goods, net, in minor units
 */
record PastOrder(LocalDate day, long amount) {}
