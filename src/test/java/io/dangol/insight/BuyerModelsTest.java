package io.dangol.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dangol.testsupport.SharedData;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The published figures of the CDNOW sample (Fader, Hardie and Lee). Weeks; 39 weeks of calibration. */
class BuyerModelsTest {
    private static final BgNbd PAPER = new BgNbd(0.243, 4.414, 0.793, 2.426);
    /** Fader and Hardie, A Note on Implementing the Pareto/NBD Model in MATLAB, table of the CDNOW estimates. */
    private static final ParetoNbd PARETO_PAPER = new ParetoNbd(0.5533971, 10.5801985, 0.6060625, 11.6562237);

    @Test
    void bgNbdFindsThePublishedParameters() {
        BgNbd fitted = BgNbd.fit(histories());
        JsonObject expected = published().getJsonObject("bgnbd");

        assertThat(fitted.r()).isCloseTo(expected.getDouble("r"), within(1e-4));
        assertThat(fitted.alpha()).isCloseTo(expected.getDouble("alpha"), within(1e-3));
        assertThat(fitted.a()).isCloseTo(expected.getDouble("a"), within(1e-3));
        assertThat(fitted.b()).isCloseTo(expected.getDouble("b"), within(5e-3));
        assertThat(fitted.logLikelihood(histories())).isCloseTo(expected.getDouble("log_likelihood"), within(1e-4));
    }

    @Test
    void paretoNbdFindsThePublishedParameters() {
        ParetoNbd fitted = ParetoNbd.fit(histories());

        assertThat(fitted.r()).isCloseTo(PARETO_PAPER.r(), within(1e-3));
        assertThat(fitted.alpha()).isCloseTo(PARETO_PAPER.alpha(), within(1e-2));
        assertThat(fitted.s()).isCloseTo(PARETO_PAPER.s(), within(1e-3));
        assertThat(fitted.beta()).isCloseTo(PARETO_PAPER.beta(), within(2e-2));
        assertThat(fitted.logLikelihood(histories())).isCloseTo(-9594.9762, within(1e-3));
    }

    @Test
    void gammaGammaFindsThePublishedParametersAndSpends() {
        List<GammaGamma.Spend> spends = rows().stream()
                .filter(row -> Integer.parseInt(row.getField("x")) > 0 && Double.parseDouble(row.getField("zbar")) > 0)
                .map(row -> new GammaGamma.Spend(
                        Integer.parseInt(row.getField("x")), Double.parseDouble(row.getField("zbar"))))
                .toList();

        GammaGamma fitted = GammaGamma.fit(spends);
        assertThat(fitted.p()).isCloseTo(6.25, within(0.02));
        assertThat(fitted.q()).isCloseTo(3.74, within(0.02));
        assertThat(fitted.gamma()).isCloseTo(15.44, within(0.1));

        GammaGamma paper = new GammaGamma(6.25, 3.74, 15.44);
        List<Double> expected = checks().getJsonArray("gamma_gamma_first10_paper_params").stream()
                .map(value -> ((Number) value).doubleValue())
                .toList();
        for (int i = 0; i < expected.size(); i++) {
            NamedCsvRecord row = rows().get(i);
            int orders = Integer.parseInt(row.getField("x"));
            double spend = orders == 0
                    ? paper.expectedSpend()
                    : paper.expectedSpend(new GammaGamma.Spend(orders, Double.parseDouble(row.getField("zbar"))));
            assertThat(spend).isCloseTo(expected.get(i), Percentage.withPercentage(0.2));
        }
    }

    @Test
    void bgNbdTellsThePublishedExpectations() {
        BgNbd fitted = BgNbd.fit(histories());
        JsonObject customer = checks().getJsonObject("customer_1516");
        PurchaseHistory history =
                new PurchaseHistory(customer.getInteger("x"), customer.getDouble("t_x"), customer.getDouble("T"));

        assertThat(fitted.expectedPurchases(52)).isCloseTo(checks().getDouble("bgnbd_expectation_52w"), within(1e-3));
        assertThat(fitted.expectedPurchases(52, history)).isCloseTo(customer.getDouble("bgnbd_cond_52w"), within(1e-2));
        assertThat(fitted.probabilityAlive(history)).isCloseTo(customer.getDouble("bgnbd_p_alive"), within(1e-4));
        for (NamedCsvRecord row : rows()) {
            assertThat(fitted.expectedPurchases(39, history(row)))
                    .isCloseTo(Double.parseDouble(row.getField("expected_39w_bgnbd")), within(2e-3));
            assertThat(fitted.probabilityAlive(history(row)))
                    .isCloseTo(Double.parseDouble(row.getField("p_alive_bgnbd")), within(1e-4));
        }
    }

    @Test
    void bgNbdTellsThePublishedProbabilities() {
        JsonObject expected = checks().getJsonObject("bgnbd_pmf_paper_params");

        assertThat(PAPER.probability(10, 2)).isCloseTo(expected.getDouble("t2_n10"), Percentage.withPercentage(0.5));
        assertThat(PAPER.probability(0, 39)).isCloseTo(expected.getDouble("t39_n0"), Percentage.withPercentage(0.1));
        for (int n = 11; n <= 20; n++) {
            assertThat(PAPER.probability(n, 30))
                    .isCloseTo(expected.getJsonArray("t30_n11_20").getDouble(n - 11), Percentage.withPercentage(0.5));
        }
    }

    @Test
    void paretoNbdTellsThePublishedExpectations() {
        JsonObject customer = checks().getJsonObject("customer_1516");
        PurchaseHistory history =
                new PurchaseHistory(customer.getInteger("x"), customer.getDouble("t_x"), customer.getDouble("T"));

        assertThat(PARETO_PAPER.expectedPurchases(52))
                .isCloseTo(checks().getDouble("pareto_expectation_52w"), within(1e-3));
        assertThat(PARETO_PAPER.expectedPurchases(52, history))
                .isCloseTo(customer.getDouble("pareto_cond_52w"), within(1e-2));
        assertThat(PARETO_PAPER.probabilityAlive(history))
                .isCloseTo(customer.getDouble("pareto_p_alive"), within(1e-4));
        for (String repeats : List.of("10", "15", "20", "25")) {
            PurchaseHistory silent = new PurchaseHistory(Integer.parseInt(repeats), 20, 39);
            assertThat(PARETO_PAPER.expectedPurchases(52, silent))
                    .isCloseTo(
                            checks().getJsonObject("pareto_cond_52w_tx20_T39").getDouble(repeats), within(1e-3));
        }
    }

    @Test
    void thePublishedCustomersAreThoseOfTheTransactions() {
        JsonObject facts = published().getJsonObject("facts");
        Histories histories = histories();

        assertThat(histories.customers()).isEqualTo(facts.getInteger("customers"));
        assertThat(histories.customers() - histories.repeaters()).isEqualTo(facts.getInteger("zero_repeat"));
        assertThat(histories.sum(PurchaseHistory::repeats)).isEqualTo(facts.getDouble("x_sum"));
    }

    @Test
    void bgNbdTellsThePublishedExpectationsOfAnybodyAndOfTheSilent() {
        BgNbd fitted = BgNbd.fit(histories());
        checks().getJsonObject("bgnbd_expect_at")
                .forEach(each -> assertThat(fitted.expectedPurchases(Double.parseDouble(each.getKey())))
                        .as("within %s weeks", each.getKey())
                        .isCloseTo(((Number) each.getValue()).doubleValue(), within(1e-3)));
        checks().getJsonObject("bgnbd_cond_52w_tx20_T39")
                .forEach(each -> assertThat(fitted.expectedPurchases(
                                52, new PurchaseHistory(Integer.parseInt(each.getKey()), 20, 39)))
                        .as("%s purchases, then silence", each.getKey())
                        .isCloseTo(((Number) each.getValue()).doubleValue(), within(1e-3)));
        assertThat(fitted.expectedPurchases(39, new PurchaseHistory(2, 30.43, 38.86)))
                .isCloseTo(checks().getDouble("bgnbd_cond_39w_x2_tx30.43_T38.86"), within(1e-3));
    }

    @Test
    void theCumulativePurchasesFollowThePublishedCurve() {
        BgNbd bgNbd = BgNbd.fit(histories());
        JsonObject expected = checks().getJsonObject("cumulative_weeks_20_25");
        for (int week = 20; week <= 25; week++) {
            assertThat(cumulative(bgNbd, week))
                    .isCloseTo(expected.getJsonArray("bgnbd").getDouble(week - 20), Percentage.withPercentage(0.2));
            assertThat(cumulative(PARETO_PAPER, week))
                    .isCloseTo(expected.getJsonArray("pareto").getDouble(week - 20), Percentage.withPercentage(0.2));
        }
    }

    /** Weeks count from the first of all purchases: each customer is expected to buy in the time since the own first. */
    private static double cumulative(TransactionModel model, double week) {
        double oldest = rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("T")))
                .max()
                .orElseThrow();
        return histories().sum(history -> {
            double since = week - (oldest - history.age());
            return since > 0 ? model.expectedPurchases(since) : 0;
        });
    }

    @Test
    void hundredsOfPurchasesOverflowNothing() {
        Histories regulars = Histories.of(List.of(
                new PurchaseHistory(400, 10, 150),
                new PurchaseHistory(900, 155.9, 156),
                new PurchaseHistory(0, 0, 156),
                new PurchaseHistory(3, 100, 156)));
        for (TransactionModel model :
                List.of(PAPER, PARETO_PAPER, new ParetoNbd(0.5, 0.02, 0.6, 50), new ParetoNbd(0.5, 50, 0.6, 0.02))) {
            assertThat(model.logLikelihood(regulars)).as("%s", model).isFinite();
            assertThat(model.expectedPurchases(13, new PurchaseHistory(900, 155.9, 156)))
                    .as("%s", model)
                    .isBetween(50.0, 90.0);
            assertThat(model.expectedPurchases(13, new PurchaseHistory(400, 10, 150)))
                    .as("%s", model)
                    .isBetween(0.0, 1e-6);
        }
    }

    @Test
    void expectedOrdersRankTheSamplesBuyersAndTheAliveProbabilityDoesNot() {
        List<HoldOut.Customer> customers = rows().stream()
                .map(row -> new HoldOut.Customer(history(row), Integer.parseInt(row.getField("x_star"))))
                .toList();

        HoldOut holdOut = HoldOut.of(BgNbd.fit(histories()), customers, 39);

        assertThat(holdOut.observed()).isEqualTo(1882);
        assertThat(holdOut.auc()).isCloseTo(0.77, within(0.01));
        assertThat(holdOut.aliveAuc()).isCloseTo(0.32, within(0.01));
        assertThat(holdOut.byRepeats()).extracting(HoldOut.ByRepeats::customers).startsWith(1411);
    }

    private static Histories histories() {
        return Histories.of(rows().stream().map(BuyerModelsTest::history).toList());
    }

    private static PurchaseHistory history(NamedCsvRecord row) {
        return new PurchaseHistory(
                Integer.parseInt(row.getField("x")),
                Double.parseDouble(row.getField("t_x")),
                Double.parseDouble(row.getField("T")));
    }

    private static List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(SharedData.file("cdnow_sample/expected_customers.csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject checks() {
        return published().getJsonObject("published_checks");
    }

    private static JsonObject published() {
        try {
            return new JsonObject(Files.readString(SharedData.file("cdnow_sample/published.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
