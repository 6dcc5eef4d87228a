package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days and instants of calendars, in zones that change their clocks too. */
class OccasionScheduleTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 1, 31);

    @Test
    void monthlyDaysAreClampedToTheEndOfTheMonth() {
        OccasionSchedule schedule = schedule("Asia/Seoul", new RecurringTrigger(null, null, 31, LocalTime.of(10, 0)));

        assertThat(days(schedule, "2027-05-01T00:00:00Z"))
                .map(LocalDate::toString)
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
    }

    @Test
    void everySoManyDaysCountFromTheFirstDay() {
        OccasionSchedule schedule = schedule("Asia/Seoul", new RecurringTrigger(10, null, null, LocalTime.MIDNIGHT));

        assertThat(days(schedule, "2027-01-20T15:00:00Z"))
                .map(LocalDate::toString)
                .containsExactly("2027-01-01", "2027-01-11", "2027-01-21");
        assertThat(days(schedule, "2027-01-20T14:59:59Z")).hasSize(2);
    }

    @Test
    void weekdaysFallOnEveryWeek() {
        OccasionSchedule schedule = schedule(
                "Asia/Seoul",
                new RecurringTrigger(null, List.of(Weekday.SUNDAY, Weekday.FRIDAY), null, LocalTime.of(10, 0)));

        assertThat(days(schedule, "2027-01-10T12:00:00Z"))
                .map(LocalDate::toString)
                .containsExactly("2027-01-01", "2027-01-03", "2027-01-08", "2027-01-10");
    }

    @Test
    void aSkippedTimeMovesOnAndARepeatedOneIsTheFirst() {
        OccasionSchedule schedule = schedule("Europe/Berlin", new RecurringTrigger(1, null, null, LocalTime.of(2, 30)));

        assertThat(schedule.at(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(schedule.at(LocalDate.of(2027, 10, 31))).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(schedule.next(Instant.parse("2027-10-31T00:30:00Z")).orElseThrow())
                .isEqualTo("2027-11-01T01:30:00Z");
    }

    @Test
    void thereIsNoneBeforeTheFirstDayTheLaunchOrAfterTheLastDay() {
        OccasionSchedule schedule = schedule("Asia/Seoul", new RecurringTrigger(1, null, null, LocalTime.of(10, 0)));

        assertThat(schedule.next(Instant.parse("2020-01-01T00:00:00Z")).orElseThrow())
                .isEqualTo("2027-01-01T01:00:00Z");
        assertThat(schedule.next(Instant.parse("2028-01-31T00:59:59Z")).orElseThrow())
                .isEqualTo("2028-01-31T01:00:00Z");
        assertThat(schedule.next(Instant.parse("2028-01-31T01:00:00Z"))).isEmpty();
        assertThat(schedule.come(FIRST, Instant.parse("2027-01-02T02:00:00Z"), Instant.parse("2027-01-03T12:00:00Z")))
                .map(LocalDate::toString)
                .containsExactly("2027-01-03");
    }

    /** However often it is looked, and with whatever pauses: no day is lost and none comes twice. */
    @Property(tries = 100)
    void lookingInStepsFindsWhatLookingOnceFinds(
            @ForAll @IntRange(min = 1, max = 9) int everyDays,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 90, max = 9000) int stepMinutes) {
        OccasionSchedule schedule = schedule(
                "America/New_York", new RecurringTrigger(everyDays, null, null, LocalTime.ofSecondOfDay(minute * 60L)));
        Instant end = Instant.parse("2027-12-24T12:00:00Z");
        List<LocalDate> inSteps = new ArrayList<>();
        LocalDate from = FIRST;
        for (Instant now = Instant.parse("2027-01-01T00:00:00Z");
                now.isBefore(end);
                now = now.plusSeconds(60L * stepMinutes)) {
            List<LocalDate> come = schedule.come(from, Instant.EPOCH, now);
            inSteps.addAll(come);
            from = come.isEmpty() ? from : come.get(come.size() - 1).plusDays(1);
        }
        inSteps.addAll(schedule.come(from, Instant.EPOCH, end));

        assertThat(inSteps).isEqualTo(schedule.come(FIRST, Instant.EPOCH, end)).doesNotHaveDuplicates();
    }

    private static List<LocalDate> days(OccasionSchedule schedule, String now) {
        return schedule.come(FIRST, Instant.EPOCH, Instant.parse(now));
    }

    private static OccasionSchedule schedule(String zone, RecurringTrigger trigger) {
        return new OccasionSchedule(new CampaignTrigger.Recurring(trigger), FIRST, LAST, calendar(zone));
    }

    private static BusinessCalendar calendar(String zone) {
        return new BusinessCalendar(new FixedBrand("Test", ZoneId.of(zone), Currency.getInstance("KRW")));
    }

    private record FixedBrand(String name, ZoneId zone, Currency currency) implements Brand {}
}
