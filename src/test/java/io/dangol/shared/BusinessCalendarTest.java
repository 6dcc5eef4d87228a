package io.dangol.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BusinessCalendarTest {
    @Inject
    BusinessCalendar calendar;

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({
        "2025-03-31, 1, 2025-02-28",
        "2024-03-31, 1, 2024-02-29",
        "2024-02-29, 12, 2023-02-28",
        "2025-03-31, 6, 2024-09-30",
        "2024-08-31, 6, 2024-02-29",
        "2025-01-31, 3, 2024-10-31"
    })
    void monthsClampToTheMonthsEndInJavaAndInSql(LocalDate day, int months, LocalDate expected) {
        Instant asOf = calendar.startOf(day);

        assertThat(calendar.monthsBefore(asOf, months)).isEqualTo(calendar.startOf(expected));
        assertThat(inSql(day, months)).isEqualTo(calendar.startOf(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30T14:59:59Z, 2025-03-30",
        "2025-03-30T15:00:00Z, 2025-03-31",
        "2024-02-28T15:00:00Z, 2024-02-29"
    })
    void daysBeginAtMidnightInTheZone(Instant instant, LocalDate expected) {
        assertThat(calendar.dayOf(instant)).isEqualTo(expected);
    }

    /** Against looking at every day: the first on which "within so many months" no longer reaches back to the day. */
    @Test
    void aDayLeavesAWindowOnTheSameDayInJavaAndInSql() {
        for (int months : new int[] {1, 3, 6, 12}) {
            for (LocalDate day = LocalDate.of(2023, 8, 1);
                    day.isBefore(LocalDate.of(2024, 9, 5));
                    day = day.plusDays(1)) {
                LocalDate expected = day.plusDays(1);
                while (!expected.minusMonths(months).isAfter(day)) {
                    expected = expected.plusDays(1);
                }
                assertThat(BusinessCalendar.leaves(day, months))
                        .as("%s, %s months", day, months)
                        .isEqualTo(expected);
            }
            assertThat(leavesInSql(months)).isEqualTo(leavesInJava(months));
        }
    }

    private static List<LocalDate> leavesInJava(int months) {
        return LocalDate.of(2023, 8, 1)
                .datesUntil(LocalDate.of(2024, 9, 5))
                .map(day -> BusinessCalendar.leaves(day, months))
                .toList();
    }

    private List<LocalDate> leavesInSql(int months) {
        return StreamSupport.stream(
                        pool.preparedQuery(
                                        "select month_window_left(d::date, $1) from generate_series(date '2023-08-01',"
                                                + " date '2024-09-04', interval '1 day') d order by d")
                                .execute(Tuple.of(months))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .spliterator(),
                        false)
                .map(row -> row.getLocalDate(0))
                .toList();
    }

    private Instant inSql(LocalDate day, int months) {
        return pool.preparedQuery("select day_start(months_before($1, $2), $3)")
                .execute(Tuple.of(day, months, calendar.zone().getId()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .get(OffsetDateTime.class, 0)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
