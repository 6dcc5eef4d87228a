package io.dangol.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a campaign runs.
 *
 * @param endsOn the last day, inclusive
 */
public record PlanPeriod(LocalDate startsOn, LocalDate endsOn) {
    /** Days in the period, both ends included. */
    public long days() {
        return startsOn.until(endsOn, ChronoUnit.DAYS) + 1;
    }

    /** As many days from another first one. */
    PlanPeriod from(LocalDate first) {
        return new PlanPeriod(first, first.plusDays(days() - 1));
    }
}
