package io.dangol.rfm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer's result in an evaluation.
 *
 * @param nextChangeOn the next day on which the calendar alone may change it; null when it never will
 */
record Scored(
        long customerKey,
        Figures figures,
        String segmentKey,
        @Nullable LocalDate nextChangeOn) {}
