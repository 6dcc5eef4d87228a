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
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real experiment with known answers: e-mail about men's clothes against no e-mail. */
class HillstromStatisticsTest {
    private static final double LEVEL = 0.95;
    private static JsonObject known;

    @BeforeAll
    static void read() throws IOException {
        known = new JsonObject(Files.readString(SharedData.file("hillstrom/expected_mens.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "conversion"})
    void sharesHaveTheirIntervalsAndTests(String figure) {
        Proportion mail = share("Mens E-Mail", figure);
        Proportion none = share("No E-Mail", figure);
        JsonObject expected = known.getJsonObject("comparison").getJsonObject(figure);
        Contrast contrast = new Contrast(Contrast.ofShare(mail), Contrast.ofShare(none));
        long size = mail.size() + none.size();

        assertBounds(
                mail.bounds(LEVEL), arm("Mens E-Mail").getJsonObject(figure).getJsonArray("wilson_95"));
        assertBounds(mail.bounds(0.99), arm("Mens E-Mail").getJsonObject(figure).getJsonArray("wilson_99"));
        assertThat(Contrast.pOfEqualShares(mail, none))
                .isCloseTo(expected.getDouble("p_pooled"), Percentage.withPercentage(1e-6));
        assertBounds(Comparison.ofGroups(mail, none).excess(1, LEVEL), expected.getJsonArray("ci_newcombe"));
        assertThat(contrast.difference().value()).isCloseTo(expected.getDouble("abs_lift"), within(1e-14));
        assertThat(contrast.lift().value()).isCloseTo(expected.getDouble("rel_lift"), within(1e-12));
        assertThat(contrast.lift().error()).isCloseTo(expected.getDouble("rel_se_delta"), within(1e-5));
        assertSequential(new Sequential(contrast.difference(), size, 5000), expected.getJsonObject("always_valid_abs"));
        assertSequential(new Sequential(contrast.lift(), size, 5000), expected.getJsonObject("always_valid_rel"));
    }

    @Test
    void spendHasItsIntervalsAndTests() {
        Mean mail = pair("Mens E-Mail", "spend").mean();
        Mean none = pair("No E-Mail", "spend").mean();
        JsonObject expected = known.getJsonObject("comparison").getJsonObject("spend");
        Effect effect = new Contrast(mail, none).difference();

        assertThat(effect.error()).isCloseTo(expected.getDouble("se"), within(1e-12));
        assertThat(effect.degrees()).isCloseTo(expected.getDouble("df"), Percentage.withPercentage(1e-9));
        assertThat(effect.pValue()).isCloseTo(expected.getDouble("p"), Percentage.withPercentage(1e-6));
        assertBounds(effect.bounds(LEVEL), expected.getJsonArray("ci"));
        assertThat(new Contrast(mail, none).lift().error())
                .isCloseTo(expected.getDouble("rel_se_delta"), within(1e-12));
        Bounds fieller = Comparison.ofGroups(mail, none).liftBounds(LEVEL);
        JsonArray range = expected.getJsonArray("rel_ci_fieller");
        assertThat(fieller.lower()).isCloseTo(range.getDouble(0), within(1e-4));
        assertThat(fieller.upper()).isCloseTo(range.getDouble(1), within(1e-4));
        assertSequential(
                new Sequential(effect, mail.size() + none.size(), 5000), expected.getJsonObject("always_valid_abs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "conversion", "spend"})
    void whatCustomersSpentBeforeAdjustsThem(String figure) {
        Cuped cuped = Cuped.of(List.of(pair("Mens E-Mail", figure), pair("No E-Mail", figure)));
        JsonObject expected =
                known.getJsonObject("comparison").getJsonObject("cuped_history").getJsonObject(figure);
        Contrast contrast = new Contrast(cuped.arms().get(0), cuped.arms().get(1));

        assertThat(cuped.slope()).isCloseTo(expected.getDouble("theta"), Percentage.withPercentage(1e-8));
        assertThat(contrast.difference().value()).isCloseTo(expected.getDouble("abs_lift"), within(1e-12));
        assertThat(contrast.difference().error()).isCloseTo(expected.getDouble("se"), within(1e-12));
        assertThat(contrast.difference().pValue()).isCloseTo(expected.getDouble("p"), Percentage.withPercentage(1e-5));
        assertBounds(contrast.difference().bounds(LEVEL), expected.getJsonArray("ci"));
        assertThat(contrast.lift().error()).isCloseTo(expected.getDouble("rel_se_delta"), within(1e-10));
        assertBounds(contrast.lift().bounds(LEVEL), expected.getJsonArray("rel_ci_delta"));
    }

    @Test
    void spendPerVisitHasTheErrorOfTheDeltaMethod() {
        JsonObject expected = known.getJsonObject("comparison").getJsonObject("ratio_spend_per_visit");
        Effect effect = new Contrast(perVisit("Mens E-Mail"), perVisit("No E-Mail")).difference();

        assertThat(perVisit("No E-Mail").value()).isCloseTo(expected.getDouble("control_ratio"), within(1e-12));
        assertThat(effect.value()).isCloseTo(expected.getDouble("abs_lift"), within(1e-12));
        assertThat(effect.error()).isCloseTo(expected.getDouble("se"), within(1e-4));
        assertThat(effect.pValue()).isCloseTo(expected.getDouble("p"), within(1e-4));
    }

    @Test
    void theThreeArmsHaveEqualSizes() {
        JsonObject expected = known.getJsonObject("srm_equal_thirds");
        List<Long> counted = expected.getJsonArray("observed").stream()
                .map(each -> ((Number) each).longValue())
                .toList();

        assertThat(new SampleRatio(counted, List.of(1.0, 1.0, 1.0)).pValue())
                .isCloseTo(expected.getDouble("p"), within(1e-12));
    }

    private static Mean perVisit(String arm) {
        JsonObject spend = arm(arm).getJsonObject("spend");
        BigDecimal visits = BigDecimal.valueOf(arm(arm).getJsonObject("visit").getLong("successes"));
        Moments sums = new Moments(
                spend.getLong("n"),
                decimal(spend, "sum"),
                decimal(spend, "sum_squares"),
                visits,
                visits,
                decimal(arm(arm).getJsonObject("sum_products"), "spend_visit"));
        return RatioSums.of(sums).mean();
    }

    private static Proportion share(String arm, String figure) {
        return Proportion.of(arm(arm).getJsonObject(figure).getLong("successes"), arm(arm).getLong("n"));
    }

    /** The figure with what the customer had spent before. */
    private static Moments pair(String arm, String figure) {
        JsonObject sums = arm(arm).getJsonObject(figure);
        boolean share = sums.containsKey("successes");
        JsonObject history = arm(arm).getJsonObject("history");
        BigDecimal products = decimal(arm(arm).getJsonObject("sum_products"), "spend_history");
        if (share) {
            products = figure.equals("visit")
                    ? decimal(arm(arm).getJsonObject("sum_products"), "visit_history")
                    : conversionHistory(arm);
        }
        return new Moments(
                arm(arm).getLong("n"),
                decimal(sums, share ? "successes" : "sum"),
                decimal(sums, share ? "successes" : "sum_squares"),
                decimal(history, "sum"),
                decimal(history, "sum_squares"),
                products);
    }

    private static BigDecimal conversionHistory(String arm) {
        try {
            return Files.readAllLines(SharedData.file("hillstrom/hillstrom.csv")).stream()
                    .map(line -> line.split(","))
                    // The second column may hold a comma, so cells are counted from the end.
                    .filter(cells -> cells[cells.length - 4].equals(arm) && cells[cells.length - 2].equals("1"))
                    .map(cells -> new BigDecimal(cells[cells.length - 10]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertSequential(Sequential sequential, JsonObject expected) {
        assertBounds(sequential.bounds(LEVEL), expected.getJsonArray("ci"));
        assertThat(sequential.pValue(LEVEL)).isCloseTo(expected.getDouble("p"), Percentage.withPercentage(0.1));
    }

    private static void assertBounds(Bounds bounds, JsonArray expected) {
        assertThat(bounds.lower()).isCloseTo(expected.getDouble(0), within(1e-7));
        assertThat(bounds.upper()).isCloseTo(expected.getDouble(1), within(1e-7));
    }

    private static JsonObject arm(String arm) {
        return known.getJsonObject("arms").getJsonObject(arm);
    }

    private static BigDecimal decimal(JsonObject sums, String name) {
        return new BigDecimal(sums.getValue(name).toString());
    }
}
