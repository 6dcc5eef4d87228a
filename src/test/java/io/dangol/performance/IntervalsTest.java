package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.testsupport.SharedData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    private static final double LEVEL = 0.95;

    @Test
    void sharesHaveTheIntervalOfWilson() throws IOException {
        JsonArray cases = read("binom_ci/binom_ci_cases.json").getJsonArray("cases");

        assertThat(cases).isNotEmpty();
        for (Object each : cases) {
            JsonObject known = (JsonObject) each;
            JsonArray wilson = known.getJsonObject("intervals").getJsonArray("wilson");
            Bounds bounds = Proportion.of(known.getLong("successes"), known.getLong("n"))
                    .bounds(1 - known.getDouble("alpha"));
            assertThat(bounds.lower()).isCloseTo(wilson.getDouble(0), Offset.offset(2e-7));
            assertThat(bounds.upper()).isCloseTo(wilson.getDouble(1), Offset.offset(2e-7));
        }
    }

    @Test
    void differencesOfMeansHaveTheIntervalOfWelch() throws IOException {
        long compared = read("growthbook/cases.json").getJsonArray("welch_t").stream()
                .map(JsonObject.class::cast)
                .filter(known -> known.getString("id").equals("mean_absolute"))
                .peek(known -> {
                    Comparison comparison =
                            Comparison.ofGroups(mean(known.getJsonObject("b")), mean(known.getJsonObject("a")));
                    JsonArray expected = known.getJsonObject("expected").getJsonArray("ci");
                    Bounds bounds = comparison.excess(1, LEVEL);
                    assertThat(bounds.lower()).isCloseTo(expected.getDouble(0), within(1e-5));
                    assertThat(bounds.upper()).isCloseTo(expected.getDouble(1), within(1e-5));
                })
                .count();

        assertThat(compared).isEqualTo(1);
    }

    @Test
    void theLiftOfMeansAgreesWithTheDeltaMethodWhereTheBaselineIsSure() throws IOException {
        // Growthbook's relative interval is symmetric; Fieller's leans to the right, and both test "no lift" alike.
        JsonObject known = read("growthbook/cases.json").getJsonArray("welch_t").getJsonObject(0);
        Comparison comparison = Comparison.ofGroups(mean(known.getJsonObject("b")), mean(known.getJsonObject("a")));

        assertThat(comparison.lift()).isCloseTo(known.getJsonObject("expected").getDouble("effect"), within(1e-5));
        Bounds tight = Comparison.ofGroups(new Mean(120, 900, 100_000), new Mean(100, 900, 100_000))
                .liftBounds(LEVEL);
        double se = Math.sqrt(900 / 1e5 / 1e4 + 1.44 * 900 / 1e5 / 1e4);
        assertThat(tight.lower()).isCloseTo(0.2 - 1.96 * se, within(2e-5));
        assertThat(tight.upper()).isCloseTo(0.2 + 1.96 * se, within(2e-5));
    }

    @ParameterizedTest
    @CsvSource({
        // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void differencesOfSharesHaveTheIntervalOfNewcombe(long a, long m, long b, long n, double lower, double upper) {
        Bounds bounds =
                Comparison.ofGroups(Proportion.of(a, m), Proportion.of(b, n)).excess(1, LEVEL);

        assertThat(bounds.lower()).isCloseTo(lower, within(6e-5));
        assertThat(bounds.upper()).isCloseTo(upper, within(6e-5));
    }

    @Test
    void theLiftHoldsExactlyTheFactorsThatTheExcessDoesNotRefute() {
        for (Comparison comparison : new Comparison[] {
            Comparison.ofGroups(Proportion.of(60, 400), Proportion.of(20, 200)),
            Comparison.ofGroups(new Mean(130, 4000, 90), new Mean(100, 5000, 40)),
            Comparison.ofPeriods(new Mean(130, 4000, 90), new Mean(100, 5000, 90), 0.4)
        }) {
            Bounds lift = comparison.liftBounds(LEVEL);
            assertThat(comparison.excess(1 + lift.lower(), LEVEL).lower()).isCloseTo(0, within(1e-6));
            assertThat(comparison.excess(1 + lift.upper(), LEVEL).upper()).isCloseTo(0, within(1e-6));
            assertThat(comparison.lift()).isBetween(lift.lower(), lift.upper());
        }
    }

    @Test
    void aBaselineThatCannotBeToldFromZeroBoundsNoLiftFromAbove() {
        Bounds lift = Comparison.ofGroups(Proportion.of(30, 300), Proportion.of(0, 30))
                .liftBounds(LEVEL);

        assertThat(lift.upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(lift.lower()).isFinite();
    }

    @Test
    void theSampleRatioAlarmAgreesWithGrowthbook() throws IOException {
        long compared = read("growthbook/cases.json").getJsonArray("srm").stream()
                .map(JsonObject.class::cast)
                .filter(known -> known.getJsonArray("users").size() == 2)
                .peek(known -> {
                    JsonArray users = known.getJsonArray("users");
                    double share = known.getJsonArray("weights").getDouble(1);
                    assertThat(new SampleRatio(users.getLong(0), users.getLong(1), share).pValue())
                            .isCloseTo(known.getDouble("p"), within(1e-8));
                })
                .count();

        assertThat(compared).isGreaterThanOrEqualTo(4);
    }

    /** Each procedure draws worlds of known truth and must hold the truth about 95 times in 100. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        assertCovered((random, n) -> Proportion.of(binomial(random, n, 0.03), n).bounds(LEVEL), 0.03, 400);
        assertCovered(
                (random, n) -> Comparison.ofGroups(
                                Proportion.of(binomial(random, n, 0.12), n),
                                Proportion.of(binomial(random, n / 4, 0.1), n / 4))
                        .liftBounds(LEVEL),
                0.2,
                2000);
        assertCovered(
                (random, n) -> Comparison.ofGroups(skewed(random, n, 120), skewed(random, n / 5, 100))
                        .liftBounds(LEVEL),
                0.2,
                1500);
        assertCovered((random, n) -> clusters(random, n).bounds(LEVEL), 0.05, 300);
    }

    private static void assertCovered(BiFunction<Random, Integer, Bounds> experiment, double truth, int size) {
        Random random = new Random(20250331);
        int worlds = 1500;
        long held = IntStream.range(0, worlds)
                .mapToObj(world -> experiment.apply(random, size))
                .filter(bounds -> bounds.lower() <= truth && truth <= bounds.upper())
                .count();

        // Three standard errors of 1,500 draws are 1.7 points.
        assertThat((double) held / worlds).isBetween(0.925, 0.975);
    }

    private static long binomial(Random random, int n, double p) {
        return IntStream.range(0, n).filter(i -> random.nextDouble() < p).count();
    }

    private static Mean skewed(Random random, int n, double mean) {
        double[] amounts = IntStream.range(0, n)
                .mapToDouble(i -> random.nextDouble() < 0.4 ? 0 : -Math.log(random.nextDouble()) * mean / 0.6)
                .toArray();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (double amount : amounts) {
            sum = sum.add(BigDecimal.valueOf(amount));
            squares = squares.add(BigDecimal.valueOf(amount * amount));
        }
        return Mean.of(n, sum, squares);
    }

    /** Customers with one to nine cases whose own shares differ around 5 percent. */
    private static Proportion clusters(Random random, int n) {
        long cases = 0;
        long successes = 0;
        long casesSquared = 0;
        long successesSquared = 0;
        long products = 0;
        for (int i = 0; i < n; i++) {
            int own = 1 + random.nextInt(9);
            double share = random.nextBoolean() ? 0.09 : 0.01;
            long bought = binomial(random, own, share);
            cases += own;
            successes += bought;
            casesSquared += (long) own * own;
            successesSquared += bought * bought;
            products += own * bought;
        }
        return Proportion.ofClusters(
                n,
                cases,
                successes,
                BigDecimal.valueOf(casesSquared),
                BigDecimal.valueOf(successesSquared),
                BigDecimal.valueOf(products));
    }

    private static Mean mean(JsonObject arm) {
        return Mean.of(
                arm.getLong("n"),
                BigDecimal.valueOf(arm.getDouble("sum")),
                BigDecimal.valueOf(arm.getDouble("sum_squares")));
    }

    private static JsonObject read(String file) throws IOException {
        return new JsonObject(Files.readString(SharedData.file(file)));
    }
}
