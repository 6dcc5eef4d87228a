package io.dangol.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customer 1 never orders, 2 orders once and falls asleep, 3 comes back from sleep. */
@QuarkusTest
class LifecycleApiTest {
    private final GraphQLClient client = GraphQLClient.local();

    @Inject
    Database database;

    @Inject
    Staging staging;

    @Inject
    BusinessCalendar calendar;

    @BeforeEach
    void stageTwice() {
        database.empty();
        Shop shop = new Shop(database);
        shop.customers(3);
        shop.orders(List.of(
                Order.of(2, Instant.parse("2025-01-10T03:00:00Z"), 10_000),
                Order.of(3, Instant.parse("2024-01-10T03:00:00Z"), 10_000)));
        stage(LocalDate.of(2025, 2, 1));
        shop.orders(List.of(Order.of(3, Instant.parse("2025-06-10T03:00:00Z"), 10_000)));
        stage(LocalDate.of(2025, 7, 10));
    }

    @Test
    void sizesSharesAndDormancyAreOfTheResultInForce() {
        JsonPath data =
                client.data("{lifecycle {asOf customers dormantShare stages {stage nameKo customers share asOf}}}");

        assertThat(data.getString("lifecycle.asOf")).isEqualTo("2025-07-10T00:00:00+09:00");
        assertThat(data.getInt("lifecycle.customers")).isEqualTo(3);
        assertThat(data.getDouble("lifecycle.dormantShare")).isEqualTo(0.5);
        assertThat(data.<Integer>get("lifecycle.stages.find {it.stage == 'DORMANT'}.customers"))
                .isEqualTo(1);
        assertThat(data.<Integer>get("lifecycle.stages.find {it.stage == 'RESURRECTED'}.customers"))
                .isEqualTo(1);
        assertThat(data.<String>get("lifecycle.stages.find {it.stage == 'PROSPECT'}.nameKo"))
                .isEqualTo("가망");
    }

    @Test
    void aCustomerTellsStageAndHistory() {
        JsonPath data = client.data("""
                {customers(first: 10) {nodes {stage {stage since orders lastOrderAt ordersSinceReturn nextChangeOn asOf}
                    stageHistory {stage from to}}}}
                """);

        assertThat(data.getList("customers.nodes.stage.stage")).containsExactly("PROSPECT", "DORMANT", "RESURRECTED");
        assertThat(data.getList("customers.nodes[1].stageHistory.stage")).containsExactly("DORMANT", "NEW");
        assertThat(data.getString("customers.nodes[1].stageHistory[1].to")).isEqualTo("2025-07-10T00:00:00+09:00");
        assertThat(data.getInt("customers.nodes[2].stage.ordersSinceReturn")).isEqualTo(1);
        assertThat(data.getString("customers.nodes[2].stage.nextChangeOn")).isEqualTo("2025-12-08");
        assertThat(data.<String>get("customers.nodes[0].stage.nextChangeOn")).isNull();
    }

    @Test
    void transitionsTrendAndMovementsFollowTheRuns() {
        JsonPath data = client.data("""
                {stageTransitions(from: "2025-02-01", to: "2025-07-10") {cells {fromStage toStage customers}}
                 stageTrend(from: "2025-01-01", to: "2026-01-01", stage: DORMANT) {customers}
                 stageMovements(from: "2025-01-01", to: "2026-01-01", stage: NEW) {day entered left}}
                """);

        assertThat(data.<List<Map<String, Object>>>get("stageTransitions.cells"))
                .hasSize(3);
        assertThat(data.<String>get("stageTransitions.cells.find {it.fromStage == 'DORMANT'}.toStage"))
                .isEqualTo("RESURRECTED");
        assertThat(data.getList("stageTrend.customers")).containsExactly(1, 1);
        assertThat(data.getList("stageMovements.entered")).containsExactly(1, 0);
        assertThat(data.getList("stageMovements.left")).containsExactly(0, 1);
    }

    @Test
    void newBoundsAreCheckedKeptAndDecideTheNextRun() {
        JsonPath refused = update("activeDays: 0, newOrders: 1");
        assertThat(refused.getList("lifecycleSettingsUpdate.userErrors.field"))
                .containsExactly(List.of("input", "newOrders"), List.of("input", "activeDays"));

        JsonPath changed = update("activeDays: 365");
        stage(LocalDate.of(2025, 7, 11));

        assertThat(changed.getInt("lifecycleSettingsUpdate.settings.activeDays"))
                .isEqualTo(365);
        assertThat(changed.getInt("lifecycleSettingsUpdate.settings.newDays")).isEqualTo(90);
        assertThat(client.data("{lifecycle {stages {stage customers}}}")
                        .<Integer>get("lifecycle.stages.find {it.stage == 'DORMANT'}.customers"))
                .isZero();
        assertThat(database.count("select count(*) from audit_entry where action = 'lifecycleSettingsUpdate'"))
                .isEqualTo(1);
    }

    @Test
    void aRunIsRefusedWhereItCannotBe() {
        assertThat(start("2999-01-01T00:00:00Z")).contains("future");
        assertThat(start("2025-01-01T00:00:00Z")).contains("is not after the result in force");
        assertThat(client.send("{stageTrend(from: \"2025-02-01\", to: \"2025-01-01\") {customers}}")
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    private String start(String asOf) {
        JsonPath answer = client.data(
                "mutation {lifecycleRunStart(input: {asOf: \"%s\"}) {run {id} userErrors {message}}}".formatted(asOf));
        String run = answer.getString("lifecycleRunStart.run.id");
        if (run == null) {
            return answer.getString("lifecycleRunStart.userErrors[0].message");
        }
        org.awaitility.Awaitility.await()
                .until(() -> !client.data("{run(id: \"%s\") {status}}".formatted(run))
                        .getString("run.status")
                        .equals("RUNNING"));
        return client.data("{run(id: \"%s\") {failure {message}}}".formatted(run))
                .getString("run.failure.message");
    }

    private JsonPath update(String input) {
        return client.data("mutation {lifecycleSettingsUpdate(input: {" + input
                + "}) {settings {activeDays newDays} userErrors {field message}}}");
    }

    private void stage(LocalDate day) {
        staging.run(calendar.startOf(day), RunTrigger.MUTATION, false).await().indefinitely();
    }
}
