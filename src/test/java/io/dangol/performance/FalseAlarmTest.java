package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Experiments in which nothing was done (A/A): alarms must be as rare as promised. */
class FalseAlarmTest {
    private static final double LEVEL = 0.95;
    private static final int WORLDS = 2000;

    /** One arm of one world, drawn day after day: amounts as skewed as purchases, with a period before. */
    private static final class Arm {
        private final Random random;
        private long size;
        private long buyers;
        private final double[] sums = new double[5];

        Arm(Random random) {
            this.random = random;
        }

        Arm drawn(int customers) {
            for (int i = 0; i < customers; i++) {
                double habit = -Math.log(1 - random.nextDouble());
                double former = habit * (0.5 + random.nextDouble());
                double spend = random.nextDouble() < 0.4 ? habit * (0.5 + random.nextDouble()) : 0;
                size++;
                buyers += spend > 0 ? 1 : 0;
                add(spend, former);
            }
            return this;
        }

        private void add(double x, double y) {
            sums[0] += x;
            sums[1] += x * x;
            sums[2] += y;
            sums[3] += y * y;
            sums[4] += x * y;
        }

        Moments moments() {
            return new Moments(size, exact(sums[0]), exact(sums[1]), exact(sums[2]), exact(sums[3]), exact(sums[4]));
        }

        Proportion share() {
            return Proportion.of(buyers, size);
        }

        private static BigDecimal exact(double sum) {
            return BigDecimal.valueOf(sum);
        }
    }

    @Test
    void oneLookAlarmsOneTimeInTwenty() {
        assertOneInTwenty(
                arms -> new Contrast(arms[0].moments().mean(), arms[1].moments().mean())
                        .difference()
                        .pValue());
        assertOneInTwenty(
                arms -> new Contrast(arms[0].moments().mean(), arms[1].moments().mean())
                        .lift()
                        .pValue());
        assertOneInTwenty(arms -> Contrast.pOfEqualShares(arms[0].share(), arms[1].share()));
        assertOneInTwenty(arms -> {
            Cuped cuped = Cuped.of(List.of(arms[0].moments(), arms[1].moments()));
            return new Contrast(cuped.arms().get(0), cuped.arms().get(1))
                    .difference()
                    .pValue();
        });
        assertOneInTwenty(arms -> new Contrast(
                        RatioSums.of(arms[0].moments()).mean(),
                        RatioSums.of(arms[1].moments()).mean())
                .difference()
                .pValue());
    }

    @Test
    void lookingEveryDayStaysWithinTheLevelOnlyWithSequentialIntervals() {
        Random random = new Random(20250401);
        int sequential = 0;
        int naive = 0;
        for (int world = 0; world < 1000; world++) {
            Arm one = new Arm(random);
            Arm other = new Arm(random);
            boolean alarm = false;
            boolean naiveAlarm = false;
            for (int day = 0; day < 30; day++) {
                Effect effect = new Contrast(
                                one.drawn(60).moments().mean(),
                                other.drawn(60).moments().mean())
                        .difference();
                alarm |= new Sequential(effect, one.size + other.size, 3000).pValue(LEVEL) < 1 - LEVEL;
                naiveAlarm |= effect.pValue() < 1 - LEVEL;
            }
            sequential += alarm ? 1 : 0;
            naive += naiveAlarm ? 1 : 0;
        }

        assertThat(sequential).isLessThanOrEqualTo(50);
        assertThat(naive).as("what looking every day at a 95 %% interval does").isGreaterThan(150);
    }

    @Test
    void theSequentialIntervalAndItsPValueAgree() {
        Effect effect = new Effect(0.3, 0.1, 1000);
        Sequential sequential = new Sequential(effect, 1000, 5000);
        Bounds bounds = sequential.bounds(LEVEL);
        double margin = (bounds.upper() - bounds.lower()) / 2;

        assertThat(new Sequential(new Effect(margin * 1.0001, 0.1, 1000), 1000, 5000).pValue(LEVEL))
                .isLessThan(0.05);
        assertThat(new Sequential(new Effect(margin * 0.9999, 0.1, 1000), 1000, 5000).pValue(LEVEL))
                .isGreaterThan(0.05);
    }

    @Test
    void threeVariantsTogetherAlarmOneTimeInTwentyAfterHolm() {
        Random random = new Random(20250402);
        int alarms = 0;
        int uncorrected = 0;
        for (int world = 0; world < WORLDS; world++) {
            Arm control = new Arm(random).drawn(300);
            List<Double> p = new ArrayList<>();
            for (int variant = 0; variant < 3; variant++) {
                p.add(Contrast.pOfEqualShares(new Arm(random).drawn(300).share(), control.share()));
            }
            alarms += MultipleTests.holm(p).stream().anyMatch(each -> each < 0.05) ? 1 : 0;
            uncorrected += p.stream().anyMatch(each -> each < 0.05) ? 1 : 0;
        }

        assertThat(alarms / (double) WORLDS).isBetween(0.025, 0.065);
        assertThat(uncorrected / (double) WORLDS).isGreaterThan(0.09);
    }

    @Test
    void adjustingNarrowsTheIntervalAndKeepsTheEffect() {
        Random random = new Random(20250403);
        Arm one = new Arm(random).drawn(5000);
        Arm other = new Arm(random).drawn(5000);
        Cuped cuped = Cuped.of(List.of(one.moments(), other.moments()));
        Effect plain = new Contrast(one.moments().mean(), other.moments().mean()).difference();
        Effect adjusted = new Contrast(cuped.arms().get(0), cuped.arms().get(1)).difference();

        assertThat(adjusted.error()).isLessThan(0.95 * plain.error());
        assertThat(Math.abs(adjusted.value() - plain.value())).isLessThan(2 * plain.error());
    }

    private static void assertOneInTwenty(ToDoubleFunction<Arm[]> experiment) {
        Random random = new Random(20250404);
        int alarms = 0;
        for (int world = 0; world < WORLDS; world++) {
            Arm[] arms = {new Arm(random).drawn(400), new Arm(random).drawn(400)};
            alarms += experiment.applyAsDouble(arms) < 1 - LEVEL ? 1 : 0;
        }

        // Three standard errors of 2,000 worlds are 1.5 points.
        assertThat(alarms / (double) WORLDS).isBetween(0.035, 0.065);
    }
}
