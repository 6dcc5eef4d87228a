package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private final TimeText seoul = new TimeText(ZoneId.of("Asia/Seoul"), false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-03-31T14:05:00+09:00 | 2025-03-31T05:05:00Z
                    2025-03-31T14:05:00+0900 | 2025-03-31T05:05:00Z
                    2025-03-31T14:05:00.123456Z | 2025-03-31T14:05:00.123456Z
                    2025-03-31T14:05:00Z | 2025-03-31T14:05:00Z
                    2025-03-31T14:05:00+09:00[Asia/Seoul] | 2025-03-31T05:05:00Z
                    2025-03-31 14:05:00 | 2025-03-31T05:05:00Z
                    2025-03-31 14:05 | 2025-03-31T05:05:00Z
                    2025-03-31 | 2025-03-30T15:00:00Z
                    20250331 | 2025-03-30T15:00:00Z
                    20250331140500 | 2025-03-31T05:05:00Z
                    2025/3/1 9:05 | 2025-03-01T00:05:00Z
                    2025. 3. 1. 오후 2:05 | 2025-03-01T05:05:00Z
                    2025년 3월 1일 | 2025-02-28T15:00:00Z
                    12/1/2010 8:26 | 2010-11-30T23:26:00Z
                    3/31/2025 12:05:00 AM | 2025-03-30T15:05:00Z
                    1743397500 | 2025-03-31T05:05:00Z
                    1743397500000 | 2025-03-31T05:05:00Z
                    """)
    void timesAreReadInTheShapesThatFilesHave(String text, String instant) {
        assertThat(seoul.instant(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29",
                "2025-13-01",
                "2025-3",
                "31/03/2025",
                "0001-01-01",
                "yesterday",
                "25-03-31",
                "2025-03-31 25:00",
                "2025-03-31 14:05 Mars/Olympus",
                "99999999",
                "2025-03-31x"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> seoul.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theDayComesFirstWhereTheFileSaysSo() {
        TimeText european = new TimeText(ZoneId.of("Europe/Paris"), true);

        assertThat(european.day("31/03/2025")).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(european.instant("03/04/2025 00:30")).hasToString("2025-04-02T22:30:00Z");
    }

    @Test
    void aTimeThatTheZoneSkipsIsTakenAnHourLater() {
        TimeText paris = new TimeText(ZoneId.of("Europe/Paris"), false);

        assertThat(paris.instant("2025-03-30 02:30:00")).hasToString("2025-03-30T01:30:00Z");
    }
}
