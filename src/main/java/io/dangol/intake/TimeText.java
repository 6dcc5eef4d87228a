package io.dangol.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as files write them: ISO with and without offset, 2025-03-31 14:05:00, 20250331, 20250331140500, 2025.3.31,
 * 2025년 3월 31일 오후 2:05, 3/31/2025 14:05, and seconds or milliseconds since 1970. Without an offset a time is local to the zone;
 * one that the zone skips is taken an hour later, one that it has twice the first time.
 */
final class TimeText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[일.]?(.*)", Pattern.DOTALL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(.*)", Pattern.DOTALL);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?(.*)");
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern CLOCK = Pattern.compile(
            "[T\\s]*(오전|오후)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(AM|PM|am|pm)?\\s*(.*)");

    private final ZoneId zone;
    private final boolean dayFirst;

    TimeText(ZoneId zone, boolean dayFirst) {
        this.zone = zone;
        this.dayFirst = dayFirst;
    }

    /** @throws DateTimeException if the text is no time */
    Instant instant(String text) {
        if (SINCE_1970.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        Instant quick = quick(text);
        return quick == null ? read(text).atZone() : quick;
    }

    /** The calendar day alone; a time beside it must be one, and is dropped. */
    LocalDate day(String text) {
        return read(text).day();
    }

    /** The commonest shapes, 2025-03-31 and 2025-03-31 14:05:00 with an optional Z, without any pattern. */
    private @Nullable Instant quick(String text) {
        boolean utc = text.length() == 20 && text.charAt(19) == 'Z';
        boolean shaped =
                (text.length() == 10 || text.length() == 19 || utc) && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!shaped) {
            return null;
        }
        LocalTime time = text.length() == 10 ? LocalTime.MIDNIGHT : quickTime(text);
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (time == null || year < 0 || month < 0 || day < 0) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(checked(year, month, day), time);
        return utc
                ? local.toInstant(java.time.ZoneOffset.UTC)
                : local.atZone(zone).toInstant();
    }

    private static @Nullable LocalTime quickTime(String text) {
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        boolean shaped =
                text.charAt(13) == ':' && text.charAt(16) == ':' && (text.charAt(10) == ' ' || text.charAt(10) == 'T');
        return shaped && hour >= 0 && minute >= 0 && second >= 0 ? LocalTime.of(hour, minute, second) : null;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private Moment read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return withClock(date(yearFirst, 1, 2, 3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            LocalDate day = dayFirst ? date(yearLast, 4, 3, 1) : date(yearLast, 4, 1, 3);
            return withClock(day, yearLast.group(5));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            String clock = compact.group(4) == null
                    ? ""
                    : compact.group(4) + ":" + compact.group(5) + ":"
                            + (compact.group(6) == null ? "00" : compact.group(6));
            return withClock(date(compact, 1, 2, 3), clock + compact.group(7));
        }
        throw new DateTimeException("no date");
    }

    private Moment withClock(LocalDate day, String rest) {
        if (rest.isBlank()) {
            return new Moment(day, LocalTime.MIDNIGHT, zone);
        }
        Matcher clock = CLOCK.matcher(rest);
        if (!clock.matches()) {
            throw new DateTimeException("no time of day");
        }
        int hour = hour(Integer.parseInt(clock.group(2)), clock.group(1), clock.group(6));
        int second = clock.group(4) == null ? 0 : Integer.parseInt(clock.group(4));
        String fraction = clock.group(5) == null ? "0" : (clock.group(5) + "000000000").substring(0, 9);
        LocalTime time = LocalTime.of(hour, Integer.parseInt(clock.group(3)), second, Integer.parseInt(fraction));
        return new Moment(day, time, zoneOf(clock.group(7).strip()));
    }

    private static int hour(int hour, @Nullable String korean, @Nullable String english) {
        if (korean == null && english == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour of a half day");
        }
        boolean afternoon = "오후".equals(korean) || "PM".equalsIgnoreCase(english);
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private ZoneId zoneOf(String text) {
        int bracket = text.indexOf('[');
        String offset = bracket > 0 ? text.substring(0, bracket) : text;
        return offset.isEmpty() ? zone : ZoneId.of(offset);
    }

    private static LocalDate date(Matcher found, int year, int month, int day) {
        return checked(
                Integer.parseInt(found.group(year)),
                Integer.parseInt(found.group(month)),
                Integer.parseInt(found.group(day)));
    }

    private static LocalDate checked(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return LocalDate.of(year, month, day);
    }

    private record Moment(LocalDate day, LocalTime time, ZoneId zone) {
        Instant atZone() {
            return LocalDateTime.of(day, time).atZone(zone).toInstant();
        }
    }
}
