package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that address an audience and leave others out, through GraphQL. */
@QuarkusTest
class CampaignTargetTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    @Inject
    Database database;

    private final GraphQLClient api = GraphQLClient.local();

    @BeforeEach
    void open() {
        database.empty();
        Audience.customers(database, 1, 100, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        database.execute(
                "update customer set tier = case when id <= 30 then 'GOLD' when id <= 60 then 'SILVER' else 'BRONZE' end");
    }

    @Test
    void addressesAnAudienceWithoutItsExclusionsAndTellsHowManyEachRemoved() {
        String everybody = audience("Dormant", "{segment: {keys: [\"DORMANT\"]}}");
        String gold = audience("Gold", "{tier: {tiers: [\"GOLD\"]}}");
        String better = audience("Gold or silver", "{tier: {tiers: [\"GOLD\", \"SILVER\"]}}");

        JsonPath launched =
                launch(created(plan("addressed", everybody, gold, better)).getString("campaignCreate.campaign.id"));

        assertThat(launched.getList("campaignLaunch.userErrors")).isEmpty();
        assertThat(launched.getInt("campaignLaunch.campaign.audienceSize")).isEqualTo(40);
        assertThat(launched.getInt("campaignLaunch.campaign.holdoutSize")).isEqualTo(4);
        assertThat(launched.getString("campaignLaunch.campaign.audience.name")).isEqualTo("Dormant");
        assertThat(launched.getList("campaignLaunch.campaign.exclusions.removed"))
                .isEqualTo(List.of(30, 30));
        assertThat(database.count("select count(*) from campaign_member where customer_id <= 60"))
                .isZero();
    }

    @Test
    void whoLeavesTheAudienceLaterStaysInTheCampaign() {
        String gold = audience("Gold", "{tier: {tiers: [\"GOLD\"]}}");
        launch(created(plan("fixed", gold)).getString("campaignCreate.campaign.id"));

        database.execute("update customer set tier = 'BRONZE'");

        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(30);
    }

    @Test
    void emptyAudienceIsNotLaunched() {
        String none = audience("None", "{tier: {tiers: [\"PLATINUM\"]}}");

        JsonPath refused = launch(created(plan("nobody", none)).getString("campaignCreate.campaign.id"));

        assertThat(refused.getString("campaignLaunch.userErrors[0].message")).contains("Nobody was in the audience");
        assertThat(database.count("select count(*) from campaign where status = 'DRAFT'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from campaign_member")).isZero();
    }

    @Test
    void planNamesOneTargetAndAudiencesThatExist() {
        Map<String, Object> both = plan("both", audience("Gold", "{tier: {tiers: [\"GOLD\"]}}"));
        both.put("segmentKey", "DORMANT");
        Map<String, Object> neither = plan("neither", null);
        Map<String, Object> unknown = plan("unknown", id(999));
        Map<String, Object> twice = plan("twice", null, id(1), id(1));
        twice.put("segmentKey", "DORMANT");

        assertThat(created(both).getString("campaignCreate.userErrors[0].message"))
                .contains("either segmentKey or audience");
        assertThat(created(neither).getString("campaignCreate.userErrors[0].message"))
                .contains("either segmentKey or audience");
        assertThat(created(unknown).getList("campaignCreate.userErrors.field")).contains(List.of("input", "audience"));
        assertThat(created(twice).getString("campaignCreate.userErrors[0].message"))
                .contains("stands twice");
    }

    private static String id(long key) {
        return io.dangol.shared.GlobalId.of("Audience", key);
    }

    private String audience(String name, String condition) {
        JsonPath answer = api.data("mutation { audienceCreate(input: {name: \"" + name + "\", definition: {condition: "
                + condition + "}}) { audience { id } userErrors { message } } }");
        return answer.getString("audienceCreate.audience.id");
    }

    private static Map<String, Object> plan(String key, String audience, String... exclusions) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        Map<String, Object> plan = new HashMap<>(Map.of(
                "key",
                key,
                "name",
                key,
                "objective",
                "Bring them back.",
                "strategy",
                "Say what came.",
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(30).toString(),
                "holdoutShare",
                0.1,
                "channels",
                List.of(Map.of("medium", "EMAIL", "reason", "They read it.")),
                "kpiTargets",
                List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1)),
                "exclusions",
                List.of(exclusions)));
        plan.put("audience", audience);
        return plan;
    }

    private JsonPath created(Map<String, Object> plan) {
        return api.data(
                "mutation($c: CampaignCreateInput!) { campaignCreate(input: $c) { campaign { id } userErrors { field message } } }",
                Map.of("c", plan));
    }

    private JsonPath launch(String id) {
        return api.data("""
                mutation($id: ID!) { campaignLaunch(input: {id: $id}) { userErrors { message } campaign {
                    audienceSize holdoutSize audience { name } exclusions { removed audience { name } } } } }
                """, Map.of("id", id));
    }
}
