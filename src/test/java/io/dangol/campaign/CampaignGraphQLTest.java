package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignGraphQLTest {
    private static final String CREATE = """
            mutation($input: CampaignCreateInput!) {
                campaignCreate(input: $input) {
                    campaign {id key status version holdoutShare channels {medium reason} kpiTargets {metric medium baseline targetLift fixedValue unit}}
                    userErrors {field message code}
                }
            }
            """;

    private static final String MOVE = """
            mutation($input: CampaignMoveInput!) {
                campaign%s(input: $input) {campaign {status version pausedAt endedAt} userErrors {message code}}
            }
            """;

    @Inject
    Database database;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    private final GraphQLClient client = GraphQLClient.local();

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void aMarketerPlansLaunchesHoldsAndEndsACampaign() {
        Audience.customers(database, 1, 50, "n");
        Audience.segment(database, "DORMANT", Instant.EPOCH);
        JsonPath created = client.data(CREATE, Map.of("input", plan("win-back")));
        String id = created.getString("campaignCreate.campaign.id");
        assertThat(created.getList("campaignCreate.userErrors")).isEmpty();
        assertThat(created.getList("campaignCreate.campaign.channels.medium")).containsExactly("EMAIL", "MESSENGER");
        assertThat(created.getList("campaignCreate.campaign.kpiTargets.metric"))
                .containsExactly("RETURN_RATE", "CLICK_RATE");

        JsonPath launched = client.data("""
                mutation($input: CampaignLaunchInput!) {
                    campaignLaunch(input: $input) {campaign {status audienceSize holdoutSize version} userErrors {message}}
                }
                """, Map.of("input", Map.of("id", id, "version", 0)));
        assertThat(launched.getString("campaignLaunch.campaign.status")).isEqualTo("RUNNING");
        assertThat(launched.getInt("campaignLaunch.campaign.audienceSize")).isEqualTo(50);
        assertThat(launched.getInt("campaignLaunch.campaign.holdoutSize")).isEqualTo(10);
        assertThat(move("Pause", id).getString("campaignPause.campaign.status")).isEqualTo("PAUSED");
        assertThat(move("Resume", id).getString("campaignResume.campaign.status"))
                .isEqualTo("RUNNING");
        assertThat(move("Complete", id).getString("campaignComplete.campaign.status"))
                .isEqualTo("COMPLETED");
        assertThat(move("Cancel", id).getString("campaignCancel.userErrors[0].code"))
                .isEqualTo("CONFLICT");

        List<String> trail = client.data("{auditEntries(first: 20) {nodes {action subjectType}}}")
                .getList("auditEntries.nodes.action");
        assertThat(trail)
                .containsExactly(
                        "campaignComplete", "campaignResume", "campaignPause", "campaignLaunch", "campaignCreate");
    }

    @Test
    void everyFaultOfAPlanIsTold() {
        Map<String, Object> plan = plan("Bad Key");
        plan.put("endsOn", "2025-01-01");
        plan.put("segmentKey", "SLEEPY");
        plan.put("holdoutShare", 0.0);
        plan.put(
                "kpiTargets",
                List.of(
                        Map.of("metric", "RETURN_RATE", "baseline", "PREVIOUS_PERIOD"),
                        Map.of("metric", "CLICK_RATE", "baseline", "FIXED", "fixedValue", 20.0, "medium", "PUSH"),
                        Map.of("metric", "REVENUE", "baseline", "FIXED"),
                        Map.of("metric", "INCREMENTAL_REVENUE", "baseline", "FIXED", "fixedValue", 0.0)));

        JsonPath refused = client.data(CREATE, Map.of("input", plan));

        assertThat(refused.<List<String>>get("campaignCreate.userErrors.field").stream()
                        .toList())
                .hasToString("[[input, key], [input, segmentKey], [input, endsOn],"
                        + " [input, kpiTargets, 0, baseline], [input, kpiTargets, 1, medium],"
                        + " [input, kpiTargets, 1, fixedValue], [input, kpiTargets, 2, fixedValue],"
                        + " [input, kpiTargets, 3, metric]]");
        assertThat(refused.getString("campaignCreate.userErrors[1].message")).contains("SLEEPY", "DORMANT");
        assertThat(database.count("select count(*) from campaign")).isZero();
    }

    @Test
    void aKeyIsTakenOnce() {
        client.data(CREATE, Map.of("input", plan("twin")));

        JsonPath second = client.data(CREATE, Map.of("input", plan("twin")));

        assertThat(second.getString("campaignCreate.userErrors[0].message")).contains("Another campaign has this key");
        assertThat(second.getString("campaignCreate.userErrors[0].code")).isEqualTo("CONFLICT");
    }

    @Test
    void anUpdateChangesWhatItNamesAndNothingElse() {
        String id = client.data(CREATE, Map.of("input", plan("update"))).getString("campaignCreate.campaign.id");

        JsonPath updated = client.data(
                """
                mutation($input: CampaignUpdateInput!) {
                    campaignUpdate(input: $input) {
                        campaign {name objective version channels {medium} kpiTargets {metric}} userErrors {field message code}
                    }
                }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                id,
                                "version",
                                0,
                                "name",
                                "Other",
                                "channels",
                                List.of(Map.of("medium", "SMS", "reason", "Short.")))));

        assertThat(updated.getList("campaignUpdate.userErrors")).hasSize(1);
        assertThat(updated.getString("campaignUpdate.userErrors[0].message"))
                .contains("EMAIL is none of the campaign's channels");
        JsonPath named = client.data("""
                mutation($input: CampaignUpdateInput!) {
                    campaignUpdate(input: $input) {
                        campaign {name objective version channels {medium} kpiTargets {metric}} userErrors {field message code}
                    }
                }
                """, Map.of("input", Map.of("id", id, "version", 0, "name", "Other")));
        assertThat(named.getString("campaignUpdate.campaign.name")).isEqualTo("Other");
        assertThat(named.getString("campaignUpdate.campaign.objective")).isEqualTo("Wake them");
        assertThat(named.getList("campaignUpdate.campaign.channels.medium")).containsExactly("EMAIL", "MESSENGER");
    }

    @Test
    void campaignsAreListedFilteredSortedAndPagedBothWays() {
        for (int i = 0; i < 5; i++) {
            Map<String, Object> plan = plan("c" + i);
            plan.put("name", "N" + (4 - i));
            client.data(CREATE, Map.of("input", plan));
        }
        String cancelled =
                client.data("{campaigns(filter: {text: \"C3\"}) {nodes {id}}}").getString("campaigns.nodes[0].id");
        move("Cancel", cancelled);

        String page = """
                query($first: Int, $after: String, $last: Int, $before: String) {
                    campaigns(first: $first, after: $after, last: $last, before: $before, sortKey: NAME, reverse: false,
                            filter: {status: [DRAFT], segmentKey: "DORMANT"}) {
                        totalCount nodes {key} pageInfo {hasNextPage hasPreviousPage startCursor endCursor}
                    }
                }
                """;
        JsonPath first = client.data(page, Map.of("first", 3));
        JsonPath second =
                client.data(page, Map.of("first", 3, "after", first.getString("campaigns.pageInfo.endCursor")));
        JsonPath back =
                client.data(page, Map.of("last", 2, "before", second.getString("campaigns.pageInfo.startCursor")));

        assertThat(first.getInt("campaigns.totalCount")).isEqualTo(4);
        assertThat(first.getList("campaigns.nodes.key")).containsExactly("c4", "c2", "c1");
        assertThat(second.getList("campaigns.nodes.key")).containsExactly("c0");
        assertThat(back.getList("campaigns.nodes.key")).containsExactly("c2", "c1");
        assertThat(back.getBoolean("campaigns.pageInfo.hasPreviousPage")).isTrue();
        for (String sort : List.of("STARTS_ON", "UPDATED_AT")) {
            assertThat(walk(sort)).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRedesignKnowsWhatItImprovesAndTheOtherWayRound() {
        String first = client.data(CREATE, Map.of("input", plan("first"))).getString("campaignCreate.campaign.id");
        Map<String, Object> second = plan("second");
        second.put("redesignOf", first);
        client.data(CREATE, Map.of("input", second));

        JsonPath lineage = client.data(
                "{a: campaigns(filter: {text: \"second\"}) {nodes {redesignOf {key redesigns {key}}}} b: campaigns {nodes {redesigns {key}}}}");

        assertThat(lineage.getString("a.nodes[0].redesignOf.key")).isEqualTo("first");
        assertThat(lineage.getList("a.nodes[0].redesignOf.redesigns.key")).containsExactly("second");
    }

    @Test
    void aCopyHasTheWholePlanAndIsBesideItsOriginal() {
        String original =
                client.data(CREATE, Map.of("input", plan("original"))).getString("campaignCreate.campaign.id");

        JsonPath copied = client.data("""
                mutation($id: ID!) { campaignCopy(input: {id: $id, key: "better", startsOn: "2031-02-01"}) {
                    userErrors { message }
                    campaign { id status key name startsOn channels { medium } kpiTargets { metric } redesignOf { key } } } }
                """, Map.of("id", original));
        JsonPath again = client.data(
                "mutation($id: ID!) { campaignCopy(input: {id: $id, key: \"better\"}) { userErrors { field message } } }",
                Map.of("id", original));
        JsonPath beside = client.data("""
                query($a: ID!, $b: ID!) { campaignComparison(campaign: $a, other: $b) { campaign { key } other { key }
                    kpis { metric difference result { observed } otherResult { observed } } } }
                """, Map.of("a", copied.getString("campaignCopy.campaign.id"), "b", original));

        assertThat(copied.getList("campaignCopy.userErrors")).isEmpty();
        assertThat(copied.getString("campaignCopy.campaign.status")).isEqualTo("DRAFT");
        assertThat(copied.getString("campaignCopy.campaign.startsOn")).isEqualTo("2031-02-01");
        assertThat(copied.getString("campaignCopy.campaign.redesignOf.key")).isEqualTo("original");
        assertThat(copied.getList("campaignCopy.campaign.kpiTargets.metric")).isNotEmpty();
        assertThat(again.getString("campaignCopy.userErrors[0].field[1]")).isEqualTo("key");
        assertThat(beside.getString("campaignComparison.other.key")).isEqualTo("original");
        assertThat(beside.getList("campaignComparison.kpis.metric"))
                .isEqualTo(copied.getList("campaignCopy.campaign.kpiTargets.metric"));
    }

    @Test
    void theShippedExamplesAreAsThePlanSays() {
        JsonPath examples = client.data(
                "{campaignExamples {segmentKey months channels {medium reason} kpiTargets {metric targetLift fixedValue baseline}}}");

        assertThat(examples.getList("campaignExamples.segmentKey")).containsExactly("LOYAL", "PROMISING", "DORMANT");
        assertThat(examples.getList("campaignExamples.months")).containsExactly(2, 3, 6);
        assertThat(examples.getList("campaignExamples[2].kpiTargets.metric"))
                .containsExactly("REPURCHASE_RATE", "RETURN_RATE");
    }

    @Test
    @TestSecurity(
            user = "reader",
            roles = {"ANALYST"})
    void anAnalystReadsAndChangesNothing() {
        JsonPath refused = client.send(CREATE, Map.of("input", plan("no")));
        assertThat(refused.getList("errors")).hasSize(1);
        assertThat(refused.<Object>get("data.campaignCreate")).isNull();
        assertThat(client.data("{campaigns {totalCount}}").getInt("campaigns.totalCount"))
                .isZero();
    }

    private List<String> walk(String sort) {
        List<String> keys = new ArrayList<>();
        String after = null;
        do {
            Map<String, Object> variables = new java.util.HashMap<>();
            variables.put("after", after);
            JsonPath page = client.data(
                    "query($after: String) {campaigns(first: 2, after: $after, sortKey: " + sort
                            + ") {nodes {key} pageInfo {hasNextPage endCursor}}}",
                    variables);
            keys.addAll(page.getList("campaigns.nodes.key"));
            after = page.getBoolean("campaigns.pageInfo.hasNextPage")
                    ? page.getString("campaigns.pageInfo.endCursor")
                    : null;
        } while (after != null);
        return keys;
    }

    private JsonPath move(String verb, String id) {
        return client.data(MOVE.formatted(verb), Map.of("input", Map.of("id", id)));
    }

    private Map<String, Object> plan(String key) {
        LocalDate today = calendar.dayOf(clock.now());
        Map<String, Object> plan = new java.util.HashMap<>();
        plan.put("key", key);
        plan.put("name", "Win back");
        plan.put("objective", "Wake them");
        plan.put("segmentKey", "DORMANT");
        plan.put("strategy", "Remind them");
        plan.put("startsOn", today.toString());
        plan.put("endsOn", today.plusMonths(2).toString());
        plan.put("holdoutShare", 0.2);
        plan.put(
                "channels",
                List.of(
                        Map.of("medium", "EMAIL", "reason", "They left the app."),
                        Map.of("medium", "MESSENGER", "reason", "They read it.")));
        plan.put(
                "kpiTargets",
                List.of(
                        Map.of("metric", "RETURN_RATE", "baseline", "HOLDOUT", "targetLift", 0.2),
                        Map.of("metric", "CLICK_RATE", "medium", "EMAIL", "baseline", "FIXED", "fixedValue", 0.2)));
        return plan;
    }
}
