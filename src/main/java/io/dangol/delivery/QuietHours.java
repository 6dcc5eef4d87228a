package io.dangol.delivery;

import io.dangol.shared.BusinessCalendar;
import io.dangol.template.TemplateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When advertising waits: from 21:00 to 08:00 in the brand's zone, e-mail excepted (Network Act, article 50 paragraph 3, and
 * its decree, article 61), and brand messages from 20:50, as their provider has it.
 */
final class QuietHours {
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime NIGHT_OF_BRAND_MESSAGES = LocalTime.of(20, 50);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final BusinessCalendar calendar;

    QuietHours(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The morning until which an advertisement of the format waits; empty when it is day, or the format never waits. */
    Optional<Instant> until(TemplateFormat format, Instant now) {
        if (!format.transmitted() || format == TemplateFormat.EMAIL) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(calendar.zone());
        LocalTime night = format == TemplateFormat.BRAND_MESSAGE ? NIGHT_OF_BRAND_MESSAGES : NIGHT;
        LocalDate today = local.toLocalDate();
        if (local.toLocalTime().isBefore(MORNING)) {
            return Optional.of(morning(today));
        }
        return local.toLocalTime().isBefore(night) ? Optional.empty() : Optional.of(morning(today.plusDays(1)));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(calendar.zone()).toInstant();
    }
}
