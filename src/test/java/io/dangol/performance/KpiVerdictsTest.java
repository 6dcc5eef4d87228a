package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiMetric;
import io.dangol.campaign.KpiTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiVerdictsTest {
    private static final Instant FROM = Instant.parse("2025-02-28T15:00:00Z");
    private static final int DAYS = 60;

    @ParameterizedTest
    @CsvSource({
        // clicks, reached, day of 60, verdict: the goal is 20 %
        "260, 1000, 60, MET", // 23.4 to 28.8 %
        "205, 1000, 60, INCONCLUSIVE", // above the goal, but chance explains down to 18.1 %
        "195, 1000, 60, INCONCLUSIVE",
        "150, 1000, 60, NOT_MET",
        "0, 0, 60, INCONCLUSIVE",
        "0, 0, 30, TOO_EARLY",
        "300, 1000, 30, MET", // clear even at 99.9 %, and half of the window has passed
        "300, 1000, 29, TOO_EARLY", // the first days alone prove nothing
        "232, 1000, 30, TOO_EARLY", // would be MET at 95 %, but somebody looks every day
        "100, 1000, 59, TOO_EARLY" // what is missing may still come
    })
    void aShareAgainstAFixedGoal(long clicks, long reached, int day, KpiVerdict expected) {
        KpiTarget target = target(KpiMetric.CLICK_RATE, KpiBaseline.FIXED, 0.2, 0);

        Evidence evidence = new Evidence.Against(Proportion.of(clicks, reached), 0.2, 0.2);

        assertThat(KpiVerdicts.judge(target, window(day), evidence, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 10000, 60, MET",
        "60, 10000, 60, INCONCLUSIVE",
        "200, 10000, 60, NOT_MET",
        "5, 10000, 40, TOO_EARLY", // opt-outs may still come
        "200, 10000, 40, NOT_MET" // and never go away
    })
    void ofOptOutsFewerAreBetter(long gone, long reached, int day, KpiVerdict expected) {
        KpiTarget target = target(KpiMetric.OPT_OUT_RATE, KpiBaseline.FIXED, 0.005, 0);

        Evidence evidence = new Evidence.Against(Proportion.of(gone, reached), 0.005, 0.005);

        assertThat(KpiVerdicts.judge(target, window(day), evidence, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "130, 5000, 60, MET", // lift 30 %, 26.6 to 33.5 %
        "122, 5000, 60, INCONCLUSIVE",
        "110, 5000, 60, NOT_MET",
        "160, 20, 60, INCONCLUSIVE", // too few for an average
        "160, 20, 30, TOO_EARLY"
    })
    void aLiftOfAMeanOverTheHoldout(double mean, long size, int day, KpiVerdict expected) {
        KpiTarget target = target(KpiMetric.MONTHLY_SPEND_PER_MEMBER, KpiBaseline.HOLDOUT, null, 0.2);

        Evidence evidence =
                new Evidence.Lifted(Comparison.ofGroups(new Mean(mean, 2500, size), new Mean(100, 2500, size)), 1.2);

        assertThat(KpiVerdicts.judge(target, window(day), evidence, new SampleRatio(size, size, 0.5)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000, 60, MET", "999, 60, NOT_MET", "1000, 1, MET", "999, 59, TOO_EARLY"})
    void aTotalIsAFactWithoutChance(double revenue, int day, KpiVerdict expected) {
        KpiTarget target = target(KpiMetric.REVENUE, KpiBaseline.FIXED, 1000.0, 0);

        Evidence evidence = new Evidence.Total(revenue, 1000, 1000, 10);

        assertThat(KpiVerdicts.judge(target, window(day), evidence, null)).isEqualTo(expected);
    }

    @Test
    void armsThatAreNoLongerAlikeAreNotCompared() {
        KpiTarget target = target(KpiMetric.REPURCHASE_RATE, KpiBaseline.HOLDOUT, null, 0.15);
        Evidence evidence =
                new Evidence.Lifted(Comparison.ofGroups(Proportion.of(500, 1000), Proportion.of(100, 900)), 1.15);

        assertThat(KpiVerdicts.judge(target, window(60), evidence, new SampleRatio(1000, 1000, 0.5)))
                .isEqualTo(KpiVerdict.MET);
        assertThat(KpiVerdicts.judge(target, window(60), evidence, new SampleRatio(1000, 700, 0.5)))
                .isEqualTo(KpiVerdict.INCONCLUSIVE);
    }

    @Test
    void aBaselineOfZeroProvesALiftOnlyWhenItIsSureToBeSmall() {
        KpiTarget target = target(KpiMetric.RETURN_RATE, KpiBaseline.HOLDOUT, null, 0.2);

        KpiVerdict sure = KpiVerdicts.judge(
                target,
                window(60),
                new Evidence.Lifted(Comparison.ofGroups(Proportion.of(50, 1000), Proportion.of(0, 1000)), 1.2),
                null);
        KpiVerdict unsure = KpiVerdicts.judge(
                target,
                window(60),
                new Evidence.Lifted(Comparison.ofGroups(Proportion.of(2, 1000), Proportion.of(0, 30)), 1.2),
                null);

        assertThat(sure).isEqualTo(KpiVerdict.MET);
        assertThat(unsure).isEqualTo(KpiVerdict.INCONCLUSIVE);
    }

    private static KpiWindow window(int day) {
        Duration passed = Duration.ofDays(day);
        return new KpiWindow(FROM.minus(passed), FROM, FROM.plus(passed), FROM.plus(Duration.ofDays(DAYS)));
    }

    private static KpiTarget target(KpiMetric metric, KpiBaseline baseline, @Nullable Double fixed, double lift) {
        CampaignMedium medium = metric == KpiMetric.CLICK_RATE ? CampaignMedium.PUSH : null;
        return new KpiTarget(1, 1, metric, metric.unit(), medium, baseline, fixed, lift, null);
    }
}
