package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignAssignment;
import io.dangol.campaign.CampaignStatus;
import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiMetric;
import io.dangol.campaign.KpiTarget;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiWindowTest {
    private static final BusinessCalendar SEOUL = calendar("Asia/Seoul");

    @Test
    void theLastDayBelongsToTheWindowToItsLastSecondInTheZone() {
        Campaign campaign = campaign("2024-01-31T00:00:00+09:00", "2024-01-31", "2024-02-29", null);

        KpiWindow running = window(campaign, null, "2024-02-29T14:59:59Z", SEOUL);
        KpiWindow over = window(campaign, null, "2024-02-29T15:00:00Z", SEOUL);

        assertThat(running.over()).isFalse();
        assertThat(over.over()).isTrue();
        assertThat(over.to()).isEqualTo(Instant.parse("2024-02-29T15:00:00Z"));
        assertThat(over.days()).isEqualTo(30);
        assertThat(over.previousFrom()).isEqualTo(Instant.parse("2023-12-31T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2024-01-31T15:00:00Z",
        "29, 2024-02-28T15:00:00Z",
        "30, 2024-02-29T15:00:00Z",
    })
    void aWindowOfDaysEndsAtMidnightInTheZone(int days, Instant end) {
        Campaign campaign = campaign("2024-01-31T00:00:00+09:00", "2024-01-31", "2024-02-29", null);

        assertThat(window(campaign, days, "2025-01-01T00:00:00Z", SEOUL).end()).isEqualTo(end);
    }

    @Test
    void aLaunchInTheMiddleOfADayCountsFromThenAndIsComparedWithAsMuchTimeBefore() {
        Campaign campaign = campaign("2024-03-01T15:30:00+09:00", "2024-03-01", "2024-03-31", null);

        KpiWindow window = window(campaign, null, "2024-03-10T15:00:00Z", SEOUL);

        assertThat(window.from()).isEqualTo(Instant.parse("2024-03-01T06:30:00Z"));
        assertThat(window.previousFrom()).isEqualTo(Instant.parse("2024-02-20T22:00:00Z"));
        assertThat(window.halfOver()).isFalse();
    }

    @Test
    void aCampaignThatWasCompletedEarlyIsMeasuredUntilThen() {
        Campaign campaign =
                campaign("2024-03-01T00:00:00+09:00", "2024-03-01", "2024-03-31", "2024-03-15T12:00:00+09:00");

        KpiWindow window = window(campaign, null, "2024-06-01T00:00:00Z", SEOUL);

        assertThat(window.end()).isEqualTo(Instant.parse("2024-03-15T03:00:00Z"));
        assertThat(window.over()).isTrue();
    }

    @Test
    void theFormerPeriodHasAsManyDaysWhereClocksChange() {
        BusinessCalendar berlin = calendar("Europe/Berlin");
        Campaign campaign = campaign("2024-04-01T00:00:00+02:00", "2024-04-01", "2024-04-30", null);

        KpiWindow window = window(campaign, null, "2024-06-01T00:00:00Z", berlin);

        assertThat(window.previousFrom()).isEqualTo(berlin.startOf(LocalDate.of(2024, 3, 2)));
        assertThat(window.days()).isEqualTo(30);
    }

    @Test
    void nothingIsMeasuredBeforeTheLaunch() {
        Campaign campaign = campaign("2024-03-01T00:00:00+09:00", "2024-03-01", "2024-03-31", null);

        assertThat(KpiWindow.of(campaign, null, Instant.parse("2024-02-29T15:00:00Z"), SEOUL))
                .isNull();
    }

    private static KpiWindow window(Campaign campaign, @Nullable Integer days, String asOf, BusinessCalendar calendar) {
        KpiTarget target = new KpiTarget(
                1,
                1,
                KpiMetric.REPURCHASE_RATE,
                KpiMetric.REPURCHASE_RATE.unit(),
                null,
                KpiBaseline.HOLDOUT,
                null,
                0,
                days);
        KpiWindow window = KpiWindow.of(campaign, target, Instant.parse(asOf), calendar);
        assertThat(window).isNotNull();
        return window;
    }

    private static Campaign campaign(String audienceAsOf, String first, String last, @Nullable String ended) {
        OffsetDateTime asOf = OffsetDateTime.parse(audienceAsOf);
        return new Campaign(
                1,
                "c",
                "C",
                "o",
                "VIP",
                "s",
                LocalDate.parse(first),
                LocalDate.parse(last),
                0.1,
                CampaignAssignment.DRAWN,
                7,
                CampaignStatus.RUNNING,
                asOf,
                asOf,
                10,
                1,
                null,
                ended == null ? null : OffsetDateTime.parse(ended),
                0,
                asOf,
                asOf,
                null,
                null);
    }

    private static BusinessCalendar calendar(String zone) {
        return new BusinessCalendar(new Brand() {
            @Override
            public String name() {
                return "Test";
            }

            @Override
            public ZoneId zone() {
                return ZoneId.of(zone);
            }

            @Override
            public Currency currency() {
                return Currency.getInstance("KRW");
            }
        });
    }
}
