package io.dangol.campaign;

import io.dangol.shared.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When a campaign looks for people: on days of the brand's zone, on each at one local time. A time that the zone skips moves
 * on by as much as is skipped, and of one that it repeats the first is meant, so that every day has one occasion at most.
 *
 * @param firstDay of the campaign
 * @param lastDay of the campaign, inclusive
 */
record OccasionSchedule(CampaignTrigger trigger, LocalDate firstDay, LocalDate lastDay, BusinessCalendar calendar) {
    /** How late an occasion is made up for that was missed, such as while nothing ran. */
    static final Duration MADE_UP_WITHIN = Duration.ofHours(24);

    /** The instant of the day's occasion. */
    Instant at(LocalDate day) {
        return ZonedDateTime.of(day, time(), calendar.zone()).toInstant();
    }

    private LocalTime time() {
        if (trigger instanceof CampaignTrigger.Recurring recurring) {
            return recurring.schedule().at();
        }
        return trigger instanceof CampaignTrigger.GoldenTime golden
                ? golden.window().at()
                : LocalTime.MIDNIGHT;
    }

    private boolean fallsOn(LocalDate day) {
        if (day.isBefore(firstDay) || day.isAfter(lastDay)) {
            return false;
        }
        return trigger instanceof CampaignTrigger.Recurring recurring
                ? recurring.schedule().fallsOn(day, firstDay)
                : trigger instanceof CampaignTrigger.GoldenTime;
    }

    /** Days from the one given to the instant's own whose time has come, oldest first; none before the launch. */
    List<LocalDate> come(LocalDate from, Instant launchedAt, Instant now) {
        LocalDate first = from.isBefore(firstDay) ? firstDay : from;
        LocalDate end = calendar.dayOf(now).plusDays(1);
        return first.isBefore(end)
                ? first.datesUntil(end)
                        .filter(this::fallsOn)
                        .filter(day -> !at(day).isBefore(launchedAt) && !at(day).isAfter(now))
                        .toList()
                : List.of();
    }

    /** The first occasion after the instant. */
    Optional<Instant> next(Instant now) {
        LocalDate today = calendar.dayOf(now);
        LocalDate first = today.isBefore(firstDay) ? firstDay : today;
        return first.isAfter(lastDay)
                ? Optional.empty()
                : first.datesUntil(lastDay.plusDays(1))
                        .filter(this::fallsOn)
                        .map(this::at)
                        .filter(at -> at.isAfter(now))
                        .findFirst();
    }

    /** Whether the occasion of the day may still be made up for. */
    boolean stillOpen(LocalDate day, Instant now) {
        return !at(day).plus(MADE_UP_WITHIN).isBefore(now);
    }
}
