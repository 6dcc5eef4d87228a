package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScoringApiTest {
    private static final String START = "mutation($input: ScoringRunStartInput!) { scoringRunStart(input: $input) {"
            + " run { id kind trigger } userErrors { message code } } }";
    private static final String SEGMENTS =
            "query($asOf: Date, $modelId: ID) { segments(asOf: $asOf, modelId: $modelId) { key nameKo asOf customers share"
                    + " orders12 spent12 { amount currency } averageOrderValue { amount } reading { channels } } }";

    private final GraphQLClient client = GraphQLClient.local();

    @Inject
    Database database;

    @BeforeEach
    void aShopWithFourCustomers() {
        database.empty();
        Shop shop = new Shop(database);
        shop.customers(4);
        shop.orders(List.of(
                Order.of(1, Instant.parse("2025-03-01T00:00:00Z"), 120_001),
                Order.of(1, Instant.parse("2025-03-20T00:00:00Z"), 120_000),
                Order.of(2, Instant.parse("2025-03-29T00:00:00Z"), 90_000),
                Order.of(3, Instant.parse("2024-01-01T00:00:00Z"), 70_000)));
    }

    @Test
    void aStartedRunPutsCustomersIntoSegments() {
        JsonPath started = score("2025-03-31T00:00:00+09:00");

        assertThat(started.getString("scoringRunStart.run.kind")).isEqualTo("RFM_SCORING");
        JsonPath data = client.data(SEGMENTS);
        assertThat(data.getList("segments.key", String.class))
                .containsExactly("VIP", "LOYAL", "PROMISING", "DORMANT", "NEW", "LOW_FREQUENCY");
        assertThat(data.getList("segments.customers", Integer.class)).containsExactly(0, 0, 0, 1, 2, 0);
        assertThat(data.getString("segments[4].spent12.amount")).isEqualTo("330001");
        assertThat(data.getString("segments[4].averageOrderValue.amount")).isEqualTo("110000");
        assertThat(data.getDouble("segments[4].share")).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(data.getString("segments[4].asOf"))
                .startsWith("2025-03-31T00:00")
                .endsWith("+09:00");
    }

    @Test
    void anInstantThatNoRunCanHaveIsRefusedBeforeARunBegins() {
        score("2025-03-31T00:00:00+09:00");

        assertThat(refusal("2025-03-30T00:00:00+09:00"))
                .isEqualTo(
                        "[[input, asOf], CONFLICT]: asOf 2025-03-30T00:00+09:00 is not after the result in force, which"
                                + " is as of 2025-03-31T00:00+09:00. Give a later instant, or read segments(asOf) to look back"
                                + " without changing anything.");
        assertThat(refusal("2999-01-01T00:00:00+09:00"))
                .startsWith("[[input, asOf], BAD_USER_INPUT]: asOf 2999-01-01T00:00+09:00 is in the future");
        assertThat(client.data("{ runs(kind: RFM_SCORING) { totalCount } }").getInt("runs.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void segmentsOfTheFutureAreRefused() {
        assertThat(client.send("{ segments(asOf: \"2999-01-01\") { key } }").getString("errors[0].message"))
                .contains("asOf 2999-01-01 is in the future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "segmentTrend(from: \"2025-01-01\", to: \"2025-02-01\", segmentKey: \"Vip\") { customers }",
                "segmentMovements(from: \"2025-01-01\", to: \"2025-02-01\", segmentKey: \"Vip\") { entered }",
                "playbookNext(segmentKey: \"Vip\") { customers }"
            })
    void aSegmentThatIsNoneIsNamedWithThoseThatAre(String field) {
        assertThat(client.send("{ " + field + " }").getString("errors[0].message"))
                .isEqualTo("There is no segment \"Vip\". Use one of VIP, LOYAL, PROMISING, DORMANT, NEW, LOW_FREQUENCY,"
                        + " UNCLASSIFIED, NO_ORDERS.");
    }

    private String refusal(String asOf) {
        JsonPath data = client.data("mutation { scoringRunStart(input: {asOf: \"" + asOf
                + "\"}) { run { id } userErrors { field code message } } }");
        assertThat(data.getString("scoringRunStart.run")).isNull();
        return "[" + data.getList("scoringRunStart.userErrors[0].field") + ", "
                + data.getString("scoringRunStart.userErrors[0].code") + "]: "
                + data.getString("scoringRunStart.userErrors[0].message");
    }

    @Test
    void aResultTellsItsCutsItsModelAndItsRun() {
        score("2025-03-31T00:00:00+09:00");

        JsonPath run = client.data("""
                { scoringRuns(first: 1) { totalCount pageInfo { hasNextPage } nodes {
                    id kind asOf population buyers touched moved percentilesReliable
                    cutOffs { side percent averageOrderValue { amount } }
                    quintiles { recencyDays orders value { amount } }
                    model { name version rules { key monetary { atLeast { percent amount { amount } } } } }
                    run { status summary } } } }
                """);

        String node = "scoringRuns.nodes[0].";
        assertThat(run.getInt("scoringRuns.totalCount")).isOne();
        assertThat(run.getInt(node + "population")).isEqualTo(2);
        assertThat(run.getInt(node + "buyers")).isEqualTo(3);
        assertThat(run.getBoolean(node + "percentilesReliable")).isFalse();
        assertThat(run.getString(
                        node + "cutOffs.find { it.side == 'TOP' && it.percent == '20' }.averageOrderValue.amount"))
                .isEqualTo("120001");
        assertThat(run.getList(node + "quintiles.recencyDays")).hasSize(4);
        assertThat(run.getString(node + "model.name")).isEqualTo("complete");
        assertThat(run.getString(node + "run.summary")).contains("3 customers").contains("complete version 1");
        String id = run.getString(node + "id");
        assertThat(client.data("query($id: ID!) { node(id: $id) { id __typename } }", Map.of("id", id))
                        .getString("node.__typename"))
                .isEqualTo("ScoringRun");
    }

    @Test
    void lookingBackChangesNothing() {
        score("2025-03-31T00:00:00+09:00");
        String reference = client.data("{ segmentationModels(name: \"reference\") { totalCount nodes { id } } }")
                .getString("segmentationModels.nodes[0].id");

        JsonPath before = client.data(SEGMENTS, Map.of("asOf", "2025-03-21"));
        JsonPath other = client.data(SEGMENTS, Map.of("asOf", "2025-03-31", "modelId", reference));

        assertThat(before.getList("segments.customers", Integer.class)).containsExactly(0, 0, 0, 1, 1, 0);
        assertThat(other.getString("segments.find { it.key == 'UNCLASSIFIED' }.customers"))
                .isNotNull();
        assertThat(database.count("select count(*) from scoring_run")).isOne();
    }

    @Test
    void manyFieldsInOneDocumentAnswerSideBySide() {
        score("2025-03-31T00:00:00+09:00");

        JsonPath data = client.data("""
                { a: segments { key } b: segments(asOf: "2025-01-01") { key } c: scoringRuns { totalCount nodes { run { id }
                  model { id } } } d: segmentationModels { totalCount nodes { id } } e: scoringRuns { totalCount } }
                """);

        assertThat(data.getList("a")).hasSize(6);
        assertThat(data.getList("b")).hasSize(6);
        assertThat(data.getInt("e.totalCount")).isOne();
    }

    private JsonPath score(String asOf) {
        JsonPath started = start(asOf);
        assertThat(ended(started.getString("scoringRunStart.run.id")).getString("run.status"))
                .isEqualTo("SUCCEEDED");
        return started;
    }

    private JsonPath start(String asOf) {
        return client.data(START, Map.of("input", Map.of("asOf", asOf)));
    }

    private JsonPath ended(String id) {
        String query = "query($id: ID!) { run(id: $id) { status failure { message } } }";
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> client.data(query, Map.of("id", id)),
                        run -> !"RUNNING".equals(run.getString("run.status")));
    }
}
