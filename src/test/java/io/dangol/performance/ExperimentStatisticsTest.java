package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.testsupport.SharedData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistics of experiments against published cases: the statement of each is to all the digits it gives. */
class ExperimentStatisticsTest {
    private static final double LEVEL = 0.95;
    private static final Offset<Double> PRINTED = within(5.1e-6);

    @Test
    void testsOfTwoArmsAreWelchsWithTheDeltaMethod() throws IOException {
        each("growthbook/cases.json", "welch_t", 6, known -> {
            Effect effect = effect(known);
            JsonObject expected = known.getJsonObject("expected");
            assertThat(effect.value()).isCloseTo(expected.getDouble("effect"), PRINTED);
            assertThat(effect.error()).isCloseTo(expected.getDouble("se"), PRINTED);
            String tail = known.getString("tail");
            double half = effect.pValue() / 2;
            double p = tail == null ? 2 * half : tail.equals("greater") ? half : 1 - half;
            assertThat(p).isCloseTo(expected.getDouble("p"), PRINTED);
            assertBounds(effect.bounds(tail == null ? LEVEL : 2 * LEVEL - 1), expected.getJsonArray("ci"));
        });
    }

    @Test
    void alwaysValidIntervalsAreThoseOfTheNormalMixture() throws IOException {
        each("growthbook/cases.json", "always_valid", 2, known -> {
            long size = known.getJsonObject("a").getLong("n")
                    + known.getJsonObject("b").getLong("n");
            Sequential sequential = new Sequential(effect(known), size, known.getLong("n_tune"));
            JsonObject expected = known.getJsonObject("expected");
            assertThat(sequential.pValue(LEVEL)).isCloseTo(expected.getDouble("p"), PRINTED);
            assertBounds(sequential.bounds(LEVEL), expected.getJsonArray("ci"));
        });
    }

    @Test
    void thePeriodBeforeTakesNoiseAway() throws IOException {
        JsonArray cases = read("growthbook/cases.json").getJsonArray("cuped");
        JsonObject known = cases.getJsonObject(0);
        Moments control = withFormer(known.getJsonObject("a"));
        Moments treated = withFormer(known.getJsonObject("b"));
        Cuped cuped = Cuped.of(List.of(control, treated));
        Effect effect = overPlain(cuped, Linearized.of(control));
        JsonObject expected = known.getJsonObject("expected");
        assertThat(effect.value()).isCloseTo(expected.getDouble("effect"), PRINTED);
        assertThat(effect.error()).isCloseTo(expected.getDouble("se"), PRINTED);
        Sequential sequential = new Sequential(effect, 6461, known.getLong("n_tune"));
        assertThat(sequential.pValue(LEVEL)).isCloseTo(expected.getDouble("p"), PRINTED);
        // For means growthbook leaves out how the adjusted difference varies with its base; for ratios it does not.
        Bounds bounds = sequential.bounds(LEVEL);
        assertThat(bounds.lower()).isCloseTo(expected.getJsonArray("ci").getDouble(0), within(2e-5));
        assertThat(bounds.upper()).isCloseTo(expected.getJsonArray("ci").getDouble(1), within(2e-5));

        JsonObject small = cases.getJsonObject(1);
        Moments arm = withFormer(small.getJsonObject("a"));
        assertThat(Cuped.of(List.of(arm, arm)).slope())
                .isCloseTo(small.getJsonObject("expected").getDouble("theta"), within(1e-3));
    }

    @Test
    void ratiosAreAdjustedInTheirLinearForm() throws IOException {
        each("growthbook/cases.json", "cuped_ratio", 1, known -> {
            RatioSums control = ratio(known.getJsonObject("a"));
            RatioSums treated = ratio(known.getJsonObject("b"));
            Cuped cuped = Cuped.ofRatios(List.of(control, treated));
            Effect effect = overPlain(cuped, Linearized.of(control));
            JsonObject expected = known.getJsonObject("expected");
            assertThat(effect.value()).isCloseTo(expected.getDouble("effect"), PRINTED);
            assertThat(effect.error()).isCloseTo(expected.getDouble("se"), PRINTED);
            assertThat(effect.pValue()).isCloseTo(expected.getDouble("p"), PRINTED);
            assertBounds(effect.bounds(LEVEL), expected.getJsonArray("ci"));
        });
    }

    @Test
    void theDeltaMethodGivesTheVariancesPublished() throws IOException {
        each("growthbook/cases.json", "delta_method_variance", 2, known -> {
            Contrast contrast = new Contrast(
                    new Mean(known.getDouble("mean_b"), known.getDouble("var_b"), known.getLong("n_b")),
                    new Mean(known.getDouble("mean_a"), known.getDouble("var_a"), known.getLong("n_a")));
            Effect effect = known.getBoolean("relative") ? contrast.lift() : contrast.difference();
            assertThat(effect.error() * effect.error()).isCloseTo(known.getDouble("expected"), PRINTED);
        });
    }

    @Test
    void armsOfWrongSizeRaiseTheAlarm() throws IOException {
        each("growthbook/cases.json", "srm", 9, known -> {
            List<Long> users = known.getJsonArray("users").stream()
                    .map(each -> ((Number) each).longValue())
                    .toList();
            List<Double> weights = known.getJsonArray("weights").stream()
                    .map(each -> ((Number) each).doubleValue())
                    .toList();
            assertThat(new SampleRatio(users, weights).pValue()).isCloseTo(known.getDouble("p"), within(6e-10));
        });
    }

    @Test
    void severalLooksAreCorrected() throws IOException {
        each("growthbook/cases.json", "multiple_testing", 4, known -> {
            List<Double> p = known.getJsonArray("p").stream()
                    .map(each -> ((Number) each).doubleValue())
                    .toList();
            List<Double> adjusted = known.getString("method").equals("holm")
                    ? MultipleTests.holm(p)
                    : MultipleTests.benjaminiHochberg(p);
            JsonArray expected = known.getJsonArray("adjusted");
            for (int i = 0; i < p.size(); i++) {
                assertThat(adjusted.get(i)).isCloseTo(expected.getDouble(i), within(1e-9));
            }
        });
    }

    @Test
    void armsWithoutCustomersOrWithoutDifferencesAreNotJudged() {
        Effect nobody = new Contrast(new Mean(0, 0, 0), new Mean(1, 2, 30)).difference();
        Effect alike = new Contrast(new Mean(1, 0, 30), new Mean(1, 0, 30)).difference();
        Effect fromNothing = new Contrast(new Mean(1, 2, 30), new Mean(0, 0, 30)).lift();

        for (Effect effect : List.of(nobody, alike, fromNothing)) {
            assertThat(effect.pValue()).isEqualTo(1);
            assertThat(new Sequential(effect, 60, 5000).pValue(LEVEL)).isEqualTo(1);
        }
        assertThat(fromNothing.bounds(LEVEL)).isEqualTo(Bounds.UNKNOWN);
        assertThat(Contrast.pOfEqualShares(Proportion.of(0, 10), Proportion.of(0, 10)))
                .isEqualTo(1);
    }

    /** Growthbook states the adjusted difference in parts of the control as it was before. */
    private static Effect overPlain(Cuped cuped, Linearized control) {
        return new Contrast(cuped.arms().get(1), cuped.arms().get(0))
                .liftOver(control.plain(), control.covarianceWithAdjusted(cuped.slope()));
    }

    private static Effect effect(JsonObject known) {
        Contrast contrast = new Contrast(mean(known, known.getJsonObject("b")), mean(known, known.getJsonObject("a")));
        return known.getString("difference").equals("relative") ? contrast.lift() : contrast.difference();
    }

    private static Mean mean(JsonObject known, JsonObject arm) {
        return known.getString("kind").equals("proportion")
                ? Contrast.ofShare(Proportion.of(arm.getLong("sum"), arm.getLong("n")))
                : Mean.of(arm.getLong("n"), decimal(arm, "sum"), decimal(arm, "sum_squares"));
    }

    private static Moments withFormer(JsonObject arm) {
        JsonObject post = arm.getJsonObject("post");
        JsonObject pre = arm.getJsonObject("pre");
        return new Moments(
                arm.getLong("n"),
                decimal(post, "sum"),
                decimal(post, "sum_squares"),
                decimal(pre, "sum"),
                decimal(pre, "sum_squares"),
                decimal(arm, "sum_products"));
    }

    private static RatioSums ratio(JsonObject arm) {
        return new RatioSums(
                pair(arm, "m_post", "d_post"),
                pair(arm, "m_pre", "d_pre"),
                decimal(arm, "m_post_m_pre"),
                decimal(arm, "m_post_d_pre"),
                decimal(arm, "m_pre_d_post"),
                decimal(arm, "d_post_d_pre"));
    }

    private static Moments pair(JsonObject arm, String part, String whole) {
        JsonObject m = arm.getJsonObject(part);
        JsonObject d = arm.getJsonObject(whole);
        return new Moments(
                arm.getLong("n"),
                decimal(m, "sum"),
                decimal(m, "sum_squares"),
                decimal(d, "sum"),
                decimal(d, "sum_squares"),
                decimal(arm, part + "_" + whole));
    }

    private static void assertBounds(Bounds bounds, JsonArray expected) {
        if (expected.getDouble(0) != null) {
            assertThat(bounds.lower()).isCloseTo(expected.getDouble(0), PRINTED);
        }
        if (expected.getDouble(1) != null) {
            assertThat(bounds.upper()).isCloseTo(expected.getDouble(1), PRINTED);
        }
    }

    private static BigDecimal decimal(JsonObject sums, String name) {
        return new BigDecimal(sums.getValue(name).toString());
    }

    private static void each(String file, String name, int cases, Consumer<JsonObject> check) throws IOException {
        JsonArray known = read(file).getJsonArray(name);
        assertThat(known).hasSize(cases);
        known.forEach(each -> check.accept((JsonObject) each));
    }

    private static JsonObject read(String file) throws IOException {
        return new JsonObject(Files.readString(SharedData.file(file)));
    }
}
