package io.dangol.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.RunTrigger;
import io.dangol.lifecycle.Staging;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of four customers one never ordered, one ordered yesterday for the first time, two are asleep. */
@QuarkusTest
class PlaybookTest {
    private final GraphQLClient client = GraphQLClient.local();

    @Inject
    Database database;

    @Inject
    Staging staging;

    @BeforeEach
    void stage() {
        database.empty();
        database.execute("update playbook_cell set from_days = first, to_days = last"
                + " from (values ('first-order-thanks', 1, 14), ('churn-survey', 0, 30)) as shipped (cell, first, last)"
                + " where key = cell");
        Shop shop = new Shop(database);
        shop.customers(4);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        database.execute("insert into tier_ladder (months, author, created_at) values (12, 't', now());"
                + " insert into tier_step (version, rank, tier, orders, amount) values (1, 1, 'GOLD', 2, 0);"
                + " update customer set tier = case id when 4 then 'GOLD' end");
        shop.orders(List.of(
                Order.of(2, now.minus(1, ChronoUnit.DAYS), 10_000),
                Order.of(3, now.minus(200, ChronoUnit.DAYS), 10_000),
                Order.of(4, now.minus(400, ChronoUnit.DAYS), 10_000)));
        staging.run(now, RunTrigger.MUTATION, false).await().indefinitely();
    }

    @Test
    void theBoardShowsWhereCustomersAreAndNothingRuns() {
        JsonPath data = client.data("""
                {playbook {asOf cells {slug nameKo stage purpose state tier medium goldenTime {anchor fromDays toDays}}
                    holes {stage purpose customers actions}}}
                """);

        assertThat(data.getList("playbook.cells")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(data.getList("playbook.cells.state")).containsOnly("NOT_RUNNING");
        assertThat(data.<Map<String, Object>>get("playbook.holes.find {it.purpose == 'WIN_BACK'}"))
                .containsEntry("stage", "DORMANT")
                .containsEntry("customers", 2)
                .containsEntry("actions", 2);
        assertThat(data.getList("playbook.holes.stage")).doesNotContain("LOYAL", "RESURRECTED");
    }

    @Test
    void whatToDoNextCountsWhomEachActionReachesToday() {
        JsonPath all = client.data("{playbookNext {cell {slug} customers asOf}}");
        assertThat(all.<Integer>get("playbookNext.find {it.cell.slug == 'dormant-win-back'}.customers"))
                .isEqualTo(2);
        assertThat(all.<Integer>get("playbookNext.find {it.cell.slug == 'first-order-thanks'}.customers"))
                .isEqualTo(1);
        assertThat(all.getList("playbookNext.customers", Integer.class)).allMatch(count -> count > 0);

        JsonPath dormant = client.data("{playbookNext(stage: DORMANT) {cell {slug stage} customers}}");
        assertThat(dormant.getList("playbookNext.cell.slug")).containsExactly("dormant-win-back", "churn-survey");
        assertThat(client.data("{playbookNext(segmentKey: \"VIP\") {customers}}")
                        .getList("playbookNext"))
                .isEmpty();
    }

    @Test
    void anActionRunsWhenItsCampaignDoesAndByItselfWhenThatHasATriggerOnItsAudience() {
        String id = id("dormant-win-back");
        String campaign = campaign("RUNNING");

        JsonPath linked = update(id, "campaignIds: [\"" + campaign + "\"]");
        assertThat(linked.getString("playbookCellUpdate.cell.state")).isEqualTo("MANUAL");
        assertThat(linked.getString("playbookCellUpdate.cell.campaigns[0].key")).isEqualTo("wake-up");

        JsonPath stored = client.data("""
                mutation {playbookCellAudienceCreate(input: {id: "%s"}) {
                    cell {state audience {name refreshed}} userErrors {message}}}
                """.formatted(id));
        assertThat(stored.getBoolean("playbookCellAudienceCreate.cell.audience.refreshed"))
                .isTrue();
        assertThat(stored.getString("playbookCellAudienceCreate.cell.state"))
                .as("somebody still has to launch it again")
                .isEqualTo("MANUAL");
        trigger();
        assertThat(state(id)).as("by itself, but on a segment").isEqualTo("MANUAL");

        database.execute(
                "update campaign set segment_key = null, audience_id = (select max(audience_id) from playbook_audience)");
        assertThat(state(id)).isEqualTo("AUTOMATED");
        assertThat(client.data("{playbook {holes {purpose}}}").getList("playbook.holes.purpose"))
                .doesNotContain("WIN_BACK");
        JsonPath unlinked = update(id, "campaignIds: []");
        assertThat(unlinked.getString("playbookCellUpdate.cell.state"))
                .as("what runs runs, linked or not")
                .isEqualTo("AUTOMATED");
        assertThat(unlinked.getString("playbookCellUpdate.cell.campaigns[0].key"))
                .isEqualTo("wake-up");

        database.execute("delete from campaign_trigger");
        assertThat(state(id)).as("sent once").isEqualTo("MANUAL");
        trigger();
        database.execute("update campaign set status = 'PAUSED', paused_at = now()");
        assertThat(state(id)).isEqualTo("NOT_RUNNING");
    }

    @Test
    void aGoldenTimeProposesTheTriggerOfACampaign() {
        JsonPath cells = client.data("""
                {playbook {cells {slug goldenTime {trigger {kind recurring {at}
                    goldenTime {anchor fromDays toDays at products categories}}}}}}
                """);

        assertThat(cells.<Map<String, Object>>get(
                        "playbook.cells.find {it.slug == 'birthday-coupon'}.goldenTime.trigger.goldenTime"))
                .containsEntry("anchor", "BIRTHDAY")
                .containsEntry("fromDays", -7)
                .containsEntry("toDays", 0);
        assertThat(cells.<Object>get(
                        "playbook.cells.find {it.slug == 'warranty-anniversary'}.goldenTime.trigger.goldenTime.anchor"))
                .isEqualTo("WARRANTY_ANNIVERSARY");
        assertThat(cells.<Object>get("playbook.cells.find {it.slug == 'newsletter'}.goldenTime.trigger"))
                .isNull();
    }

    @Test
    void everyProposedTriggerIsOneThatACampaignAcceptsOnceItsProductsAreNamed() {
        List<Map<String, Object>> cells = client.data("""
                {playbook {cells {slug goldenTime {trigger {goldenTime {anchor fromDays toDays at}}}}}}
                """).getList("playbook.cells");

        for (Map<String, Object> cell : cells) {
            Map<String, Object> proposed = JsonPath.from(new io.vertx.core.json.JsonObject(cell).encode())
                    .getMap("goldenTime.trigger");
            if (proposed != null) {
                assertThat(refusals((String) cell.get("slug"), proposed))
                        .as("%s", cell)
                        .isEqualTo(
                                proposed.toString().contains("PRODUCT_ORDER")
                                        ? List.of(List.of("input", "trigger", "goldenTime", "products"))
                                        : List.of());
            }
        }
    }

    private List<Object> refusals(String key, Map<String, Object> trigger) {
        Map<String, Object> plan = new java.util.HashMap<>(Map.of(
                "key",
                key,
                "name",
                key,
                "objective",
                "Sell",
                "segmentKey",
                "DORMANT",
                "strategy",
                "Ask",
                "startsOn",
                "2031-01-01",
                "endsOn",
                "2031-12-31",
                "channels",
                List.of(Map.of("medium", "EMAIL", "reason", "They read it."))));
        plan.put("kpiTargets", List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1)));
        plan.put("trigger", trigger);
        return client.data(
                        "mutation($c: CampaignCreateInput!) {campaignCreate(input: $c) {userErrors {field}}}",
                        Map.of("c", plan))
                .getList("campaignCreate.userErrors.field");
    }

    private void trigger() {
        database.execute("""
                insert into campaign_trigger (campaign_id, kind, definition)
                select id, 'RECURRING', '{"kind": "RECURRING", "everyDays": 1, "at": "10:00"}' from campaign
                """);
    }

    private String state(String id) {
        return client.data("{node(id: \"" + id + "\") {... on PlaybookCell {state}}}")
                .getString("node.state");
    }

    @Test
    void everyShippedDefinitionIsOneThatAnAudienceAccepts() {
        List<String> cells = client.data("{playbook {cells {id}}}").getList("playbook.cells.id");

        for (String cell : cells) {
            assertThat(client.data("mutation {playbookCellAudienceCreate(input: {id: \"" + cell
                                    + "\"}) {userErrors {field message}}}")
                            .getList("playbookCellAudienceCreate.userErrors"))
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void badChangesNameTheFieldAndChangeNothing() {
        String id = id("birthday-coupon");

        assertThat(update(id, "tier: 3, offer: \"\"").getList("playbookCellUpdate.userErrors.field"))
                .containsExactly(List.of("input", "offer"), List.of("input", "tier"));
        assertThat(update(id, "fromDays: 5").getString("playbookCellUpdate.userErrors[0].message"))
                .contains("fromDays 5 is after toDays 0");
        assertThat(update(id, "audienceId: \"" + io.dangol.shared.GlobalId.of("Audience", 99) + "\"")
                        .getString("playbookCellUpdate.userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(database.count("select from_days from playbook_cell where key = 'birthday-coupon'"))
                .isEqualTo(-7);
    }

    @Test
    void aChangedWindowChangesWhomTheActionIsFor() {
        String id = id("first-order-thanks");
        assertThat(reached("first-order-thanks")).isEqualTo(1);

        update(id, "fromDays: 2, toDays: 20");
        assertThat(reached("first-order-thanks")).as("ordered yesterday").isNull();
        update(id, "fromDays: 200, toDays: 200");
        assertThat(reached("first-order-thanks")).isEqualTo(1);

        assertThat(reached("churn-survey")).as("asleep since 19 days").isEqualTo(1);
        update(id("churn-survey"), "fromDays: 19, toDays: 219");
        assertThat(reached("churn-survey")).as("ordered 200 and 400 days ago").isEqualTo(2);
        client.data("mutation {lifecycleSettingsUpdate(input: {activeDays: 190}) {userErrors {message}}}");
        assertThat(reached("churn-survey"))
                .as("200 days ago is the ninth day asleep")
                .isEqualTo(1);
        client.data("mutation {lifecycleSettingsUpdate(input: {activeDays: 180}) {userErrors {message}}}");
    }

    @Test
    void whoRoseIsCongratulatedAndWhoFellIsNot() {
        database.execute("insert into tier_step (version, rank, tier, orders, amount) values (1, 0, 'BASIC', 0, 0);"
                + " insert into identity (customer_id, channel_id, external_id, recorded_at)"
                + " select 2, min(id), 'riser', now() from channel;"
                + " insert into tier_change (customer_id, identity_id, tier, changed_at)"
                + " select 2, max(id), 'BASIC', now() - interval '90 days' from identity;"
                + " insert into tier_change (customer_id, identity_id, tier, changed_at)"
                + " select 2, max(id), 'GOLD', now() - interval '1 day' from identity");
        assertThat(reached("tier-up")).isEqualTo(1);

        database.execute("update tier_change set tier = case tier when 'GOLD' then 'BASIC' else 'GOLD' end");
        assertThat(reached("tier-up")).isNull();
    }

    @Test
    void anActionForAnyStageFillsTheHoleOfEach() {
        String holes = "playbook.holes.findAll {it.purpose == 'NEWS'}.stage";
        assertThat(client.data("{playbook {holes {stage purpose}}}").getList(holes, String.class))
                .containsExactlyInAnyOrder("PROSPECT", "NEW", "DORMANT");

        update(id("newsletter"), "campaignIds: [\"" + campaign("RUNNING") + "\"]");
        assertThat(client.data("{playbook {holes {stage purpose}}}").getList(holes, String.class))
                .isEmpty();
    }

    private Integer reached(String slug) {
        return client.data("{playbookNext {cell {slug} customers}}")
                .get("playbookNext.find {it.cell.slug == '" + slug + "'}?.customers");
    }

    private JsonPath update(String id, String change) {
        return client.data("mutation {playbookCellUpdate(input: {id: \"" + id + "\", " + change
                + "}) {cell {state campaigns {key}} userErrors {field message code}}}");
    }

    private String id(String slug) {
        return client.data("{playbook {cells {id slug}}}").get("playbook.cells.find {it.slug == '" + slug + "'}.id");
    }

    private String campaign(String status) {
        long key = database.count("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, status, launched_at, audience_as_of, audience_size, holdout_size, created_at,
                    updated_at)
                values ('wake-up', 'Wake up', 'Wake them', 'DORMANT', 'Ask', '2026-01-01', '2026-12-31', 0.1, 7, $1, now(),
                    now(), 2, 0, now(), now())
                returning id
                """, status);
        return io.dangol.shared.GlobalId.of("Campaign", key);
    }
}
