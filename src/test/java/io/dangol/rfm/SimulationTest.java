package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationTest {
    private static final Map<String, Object> READING =
            Map.of("traits", "t", "reactsTo", "r", "strategy", "s", "channels", List.of("PUSH"));

    @Inject
    Database database;

    @Inject
    Scoring scoring;

    @Inject
    BusinessCalendar calendar;

    /** Customer n has n orders, ten days apart, the last one on 25 March; all of 400,000. */
    @BeforeEach
    void score() {
        database.empty();
        database.execute("""
                insert into channel (key, name, kind) values ('mall', 'Mall', 'OWN_MALL');
                insert into customer (name, created_at) select 'c' || n, now() from generate_series(1, 8) n;
                insert into identity (channel_id, external_id, customer_id, recorded_at)
                select 1, 'c' || n, n, now() from generate_series(1, 8) n;
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status,
                    list_amount, paid_amount, recorded_at)
                select n, n, 1, n || '-' || o, timestamptz '2025-03-25 12:00+09' - o * interval '10 days', 'COMPLETED',
                    400000, 400000, now() from generate_series(1, 8) n, generate_series(0, n - 1) o
                """);
        scoring.run(new ScoringRequest(calendar.startOf(LocalDate.of(2025, 3, 31)), null, RunTrigger.MUTATION, null))
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    @AfterEach
    void removeModels() {
        database.empty();
        database.execute("delete from model_activation; delete from segmentation_model where author <> 'dangol'");
    }

    @Test
    void aNewModelIsTriedOnTodaysCustomersAndChangesNothing() {
        JsonPath data = GraphQLClient.local().data("""
                query ($model: SegmentationModelInput!) {
                    segmentationModelSimulation(model: $model) {
                        asOf unclassified overlapping moving segments {key customers}
                        moves {fromSegmentKey toSegmentKey customers}}
                    segments {key customers}}
                """, Map.of("model", model(6)));

        String simulation = "segmentationModelSimulation.";
        assertThat(data.getInt(simulation + "segments.find {it.key == 'OFTEN'}.customers"))
                .isEqualTo(3);
        assertThat(data.getInt(simulation + "segments.find {it.key == 'SOME'}.customers"))
                .isEqualTo(4);
        assertThat(data.getInt(simulation + "unclassified")).isEqualTo(1);
        assertThat(data.getInt(simulation + "overlapping")).isEqualTo(3);
        assertThat(data.getInt(simulation + "moving")).isEqualTo(8);
        assertThat(data.getString(simulation + "asOf")).isEqualTo("2025-03-31T00:00:00+09:00");
        assertThat(data.<Integer>get("segments.find {it.key == 'NEW'}.customers"))
                .isEqualTo(2);
    }

    @Test
    void theModelInForceMovesNobody() {
        String id = GraphQLClient.local()
                .data("{segmentationModels(name: \"complete\") {nodes {id}}}")
                .getString("segmentationModels.nodes[0].id");

        JsonPath data = GraphQLClient.local()
                .data(
                        "query ($id: ID!) {segmentationModelSimulation(modelId: $id) {moving unclassified}}",
                        Map.of("id", id));

        assertThat(data.getInt("segmentationModelSimulation.moving")).isZero();
        assertThat(data.getInt("segmentationModelSimulation.unclassified")).isZero();
    }

    @Test
    void aStoredModelDecidesOnceItIsActivatedAndTheTrailSaysSo() {
        String create = """
                mutation ($model: SegmentationModelInput!) {segmentationModelCreate(input: $model)
                    {segmentationModel {id version} userErrors {message}}}
                """;
        String id = GraphQLClient.local()
                .data(create, Map.of("model", model(4)))
                .getString("segmentationModelCreate.segmentationModel.id");
        GraphQLClient.local().data("""
                mutation ($id: ID!) {segmentationModelActivate(input: {modelId: $id, effectiveFrom: "2025-04-01T00:00:00+09:00"})
                    {segmentationModel {effectiveFrom} userErrors {message}}}
                """, Map.of("id", id));

        scoring.run(new ScoringRequest(calendar.startOf(LocalDate.of(2025, 4, 2)), null, RunTrigger.MUTATION, null))
                .await()
                .atMost(Duration.ofMinutes(1));

        assertThat(database.count("select count(*) from score where segment_key = 'OFTEN'"))
                .isEqualTo(5);
        assertThat(database.count("select count(*) from audit_entry where action like 'segmentationModel%'"))
                .isEqualTo(2);
    }

    @Test
    void aModelAtFaultIsRefusedWithRuleAndField() {
        JsonPath data = GraphQLClient.local().data("""
                mutation ($model: SegmentationModelInput!) {segmentationModelCreate(input: $model)
                    {segmentationModel {id} userErrors {field message code}}}
                """, Map.of("model", model(-1)));

        assertThat(data.<String>get("segmentationModelCreate.segmentationModel"))
                .isNull();
        assertThat(data.getList("segmentationModelCreate.userErrors.message", String.class))
                .anySatisfy(message -> assertThat(message).contains("-1"));
    }

    private static Map<String, Object> model(int often) {
        return Map.of(
                "name", "by-count",
                "title", "By count",
                "titleKo", "횟수",
                "basis", "BOTH",
                "rules", List.of(rule("OFTEN", often), rule("SOME", Math.min(often, 2))));
    }

    private static Map<String, Object> rule(String key, int least) {
        return Map.of(
                "key", key,
                "name", key,
                "nameKo", key,
                "reading", READING,
                "frequency", Map.of("orders12", Map.of("atLeast", least)));
    }
}
