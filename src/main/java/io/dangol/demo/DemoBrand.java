package io.dangol.demo;

import java.time.LocalDate;

/**
 * The demo brand of this database.
 *
 * @param today the first day without facts
 * @param complete whether its history and its campaigns stand too
 */
record DemoBrand(long seed, int customers, LocalDate today, boolean complete) {}
