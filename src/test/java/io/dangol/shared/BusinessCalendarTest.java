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
