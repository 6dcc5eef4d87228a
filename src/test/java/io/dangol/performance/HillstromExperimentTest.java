package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * A real experiment through the doors that a brand has: files of customers, orders, visits and arms in, GraphQL out.
 * Amounts are cents of a dollar taken as won, what customers had spent before is one order in the period before.
 */
@QuarkusTest
class HillstromExperimentTest {
    private static final List<String> ARMS = List.of("Mens E-Mail", "No E-Mail");
    private static final String ESTIMATE = """
            metric arm customers controlCustomers value valueInterval {lower upper} controlValue difference
            differenceInterval {lower upper level} lift liftInterval {lower upper} pValue adjustedPValue
            sequentialInterval {lower upper} sequentialPValue verdict words
            adjusted {difference differenceInterval {lower upper} lift liftInterval {lower upper} pValue}
            """;

    @Inject
    Database database;

    private final GraphQLClient client = GraphQLClient.local();

    @Test
    void theExperimentGivesTheKnownAnswers() throws IOException {
        JsonObject known = new JsonObject(Files.readString(SharedData.file("hillstrom/expected_mens.json")));
        load();

        JsonPath answer = ExactAnswer.of("""
                {campaigns(first: 1, filter: {text: "hillstrom"}) {nodes {experiment {
                    windowOver sampleRatioPValue sampleRatioMismatch verdict
                    arms {key control plannedShare customers} estimates {%s}
                    bySegment {key customers} byDiscountBand {key customers estimates {%s}}}}}}
                """.formatted(ESTIMATE, ESTIMATE));
        answer.setRootPath("data.campaigns.nodes[0].experiment");

        assertThat(answer.getList("arms.customers", Integer.class)).containsExactly(21306, 21307);
        assertThat(answer.getBoolean("sampleRatioMismatch")).isFalse();
        assertThat(answer.getBoolean("windowOver")).isTrue();
        JsonObject comparison = known.getJsonObject("comparison");
        assertShare(answer, "VISIT_RATE", comparison, "visit");
        assertShare(answer, "CONVERSION_RATE", comparison, "conversion");
        assertSpend(answer, comparison);
        assertRatio(answer, comparison.getJsonObject("ratio_spend_per_visit"));
        assertThat(answer.getString("verdict")).contains("Visit rate", "Conversion rate", "Spend per member");
        assertThat(answer.getList("byDiscountBand.key")).containsExactly("FULL_PRICE");
        assertThat(answer.getList("bySegment.key")).containsExactly("NO_SEGMENT");
    }

    private static void assertShare(JsonPath answer, String metric, JsonObject comparison, String figure) {
        JsonObject known = comparison.getJsonObject(figure);
        Map<String, Object> found = answer.getMap("estimates.find {it.metric == '" + metric + "'}");
        assertThat(number(found, "value")).isCloseTo(known.getDouble("treatment_rate"), within(1e-12));
        assertThat(number(found, "controlValue")).isCloseTo(known.getDouble("control_rate"), within(1e-12));
        assertThat(number(found, "pValue")).isCloseTo(known.getDouble("p_pooled"), Percentage.withPercentage(1e-6));
        assertBounds(found.get("differenceInterval"), known.getJsonArray("ci_newcombe"), 1, 1e-7);
        assertBounds(
                found.get("sequentialInterval"),
                known.getJsonObject("always_valid_abs").getJsonArray("ci"),
                1,
                1e-7);
        assertAdjusted(found, comparison.getJsonObject("cuped_history").getJsonObject(figure), 1);
        assertThat(found).containsEntry("verdict", "HIGHER");
    }

    private static void assertSpend(JsonPath answer, JsonObject comparison) {
        JsonObject known = comparison.getJsonObject("spend");
        Map<String, Object> found = answer.getMap("estimates.find {it.metric == 'SPEND_PER_MEMBER'}");
        assertThat(number(found, "value") / 100).isCloseTo(known.getDouble("treatment_mean"), within(1e-12));
        assertThat(number(found, "pValue")).isCloseTo(known.getDouble("p"), Percentage.withPercentage(1e-6));
        assertBounds(found.get("differenceInterval"), known.getJsonArray("ci"), 100, 1e-7);
        assertBounds(found.get("liftInterval"), known.getJsonArray("rel_ci_fieller"), 1, 1e-4);
        assertBounds(
                found.get("sequentialInterval"),
                known.getJsonObject("always_valid_abs").getJsonArray("ci"),
                100,
                1e-7);
        assertAdjusted(found, comparison.getJsonObject("cuped_history").getJsonObject("spend"), 100);
    }

    private static void assertRatio(JsonPath answer, JsonObject known) {
        Map<String, Object> found = answer.getMap("estimates.find {it.metric == 'SPEND_PER_VISITOR'}");
        assertThat(number(found, "difference") / 100).isCloseTo(known.getDouble("abs_lift"), within(1e-12));
        assertThat(number(found, "pValue")).isCloseTo(known.getDouble("p"), within(1e-4));
        assertThat(found).containsEntry("verdict", "NO_DIFFERENCE_SHOWN").containsEntry("adjusted", null);
    }

    private static void assertAdjusted(Map<String, Object> found, JsonObject known, double unit) {
        Map<?, ?> adjusted = (Map<?, ?>) found.get("adjusted");
        assertThat(number(adjusted, "difference") / unit).isCloseTo(known.getDouble("abs_lift"), within(1e-10));
        assertThat(number(adjusted, "pValue")).isCloseTo(known.getDouble("p"), Percentage.withPercentage(1e-5));
        assertBounds(adjusted.get("differenceInterval"), known.getJsonArray("ci"), unit, 1e-7);
        assertBounds(adjusted.get("liftInterval"), known.getJsonArray("rel_ci_delta"), 1, 1e-7);
    }

    private static void assertBounds(Object interval, JsonArray known, double unit, double digits) {
        assertThat(number((Map<?, ?>) interval, "lower") / unit).isCloseTo(known.getDouble(0), within(digits));
        assertThat(number((Map<?, ?>) interval, "upper") / unit).isCloseTo(known.getDouble(1), within(digits));
    }

    private static double number(Map<?, ?> found, String name) {
        return ((Number) found.get(name)).doubleValue();
    }

    private void load() throws IOException {
        database.empty();
        List<String[]> rows = rows();
        StringBuilder orders = new StringBuilder("order id,customer id,channel,ordered at,paid amount\n");
        StringBuilder visits = new StringBuilder("event id,customer id,channel,event,occurred at\n");
        StringBuilder arms = new StringBuilder("campaign,channel,customer id,variant\n");
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i);
            int n = cells.length;
            orders.append("h%d,c%d,mall,2025-02-20 12:00:00,%s\n".formatted(i, i, cents(cells[n - 10])));
            if (cells[n - 2].equals("1")) {
                orders.append("o%d,c%d,mall,2025-03-05 12:00:00,%s\n".formatted(i, i, cents(cells[n - 1])));
            }
            if (cells[n - 3].equals("1")) {
                visits.append("v%d,c%d,mall,VISIT,2025-03-04 12:00:00\n".formatted(i, i));
            }
            arms.append(
                    "hillstrom,mall,c%d,%s\n".formatted(i, cells[n - 4].equals(ARMS.get(0)) ? "TREATMENT" : "HOLDOUT"));
        }
        String id = create();
        send("orders", orders);
        send("behavior-events", visits);
        send("campaign-members", arms);
        launch(id);
    }

    private static List<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("hillstrom/hillstrom.csv"));
        return IntStream.range(1, lines.size())
                .mapToObj(i -> lines.get(i).split(","))
                .filter(cells -> ARMS.contains(cells[cells.length - 4]))
                .toList();
    }

    private static String cents(String dollars) {
        return new BigDecimal(dollars).movePointRight(2).toBigIntegerExact().toString();
    }

    private String create() {
        Map<String, Object> plan = Map.of(
                "key", "hillstrom",
                "name", "Hillstrom",
                "objective", "Visits and sales",
                "segmentKey", "NEW",
                "strategy", "Men's clothes by mail",
                "startsOn", "2025-03-01",
                "endsOn", "2025-03-14",
                "holdoutShare", 0.5,
                "assignment", "IMPORTED",
                "channels", List.of(Map.of("medium", "EMAIL", "reason", "All have an address.")));
        Map<String, Object> whole = new HashMap<>(plan);
        whole.put("kpiTargets", List.of(Map.of("metric", "CLICK_RATE", "baseline", "FIXED", "fixedValue", 0.1)));
        return client.data(
                        "mutation($input: CampaignCreateInput!) {campaignCreate(input: $input) {campaign {id} userErrors {message}}}",
                        Map.of("input", whole))
                .getString("campaignCreate.campaign.id");
    }

    private void launch(String id) {
        JsonPath launched = client.data(
                "mutation($input: CampaignLaunchInput!) {campaignLaunch(input: $input) {campaign {status} userErrors {message}}}",
                Map.of("input", Map.of("id", id, "audienceOn", "2025-03-01")));
        assertThat(launched.getList("campaignLaunch.userErrors")).isEmpty();
    }

    private void send(String kind, CharSequence body) {
        JsonPath report = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/octet-stream")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .post("/intake/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(database.rows("select distinct reason from intake_error").stream()
                        .map(row -> row.getString(0)))
                .as(report.prettify())
                .isEmpty();
    }
}
