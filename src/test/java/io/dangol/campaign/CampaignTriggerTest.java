package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Triggers are planned, shown, changed while nothing was launched, copied and traced. */
@QuarkusTest
class CampaignTriggerTest {
    private static final String SHOWN = """
            {id version trigger {kind words recurring {everyDays weekdays dayOfMonth at}
                goldenTime {anchor fromDays toDays at products categories}}}
            """;

    @Inject
    Database database;

    private final GraphQLClient api = GraphQLClient.local();

    @BeforeEach
    void open() {
        database.empty();
        Audience.customers(database, 1, 10, "n");
    }

    @Test
    void aCampaignIsSentOnceUnlessItsPlanSaysOtherwise() {
        assertThat(created("plain", null).getString("done.campaign.trigger.kind"))
                .isEqualTo("ONCE");
        assertThat(created("explicit", Map.of("once", true)).getString("done.campaign.trigger.kind"))
                .isEqualTo("ONCE");
        assertThat(database.count("select count(*) from campaign_trigger")).isZero();
    }

    @Test
    void everyKindOfTriggerComesBackAsItWasGiven() {
        JsonPath weekly =
                created("weekly", Map.of("recurring", Map.of("weekdays", List.of("FRIDAY", "MONDAY"), "at", "10:30")));
        assertThat(weekly.getString("done.campaign.trigger.kind")).isEqualTo("RECURRING");
        assertThat(weekly.getString("done.campaign.trigger.words")).isEqualTo("Every MONDAY, FRIDAY at 10:30.");
        assertThat(weekly.getList("done.campaign.trigger.recurring.weekdays")).isEqualTo(List.of("MONDAY", "FRIDAY"));
        assertThat(weekly.getString("done.campaign.trigger.recurring.at")).startsWith("10:30");
        assertThat(weekly.<Object>get("done.campaign.trigger.goldenTime")).isNull();

        JsonPath birthday = created("birthday", Map.of("goldenTime", window("BIRTHDAY", -7, 0)));
        assertThat(birthday.getString("done.campaign.trigger.words"))
                .isEqualTo("At 09:00 from day -7 to day 0 counted from the birthday.");
        assertThat(birthday.getString("done.campaign.trigger.goldenTime.anchor"))
                .isEqualTo("BIRTHDAY");
    }

    @Test
    void productsAndCategoriesAreKnownOnes() {
        database.execute("insert into product (external_id, category, recorded_at) values ('p1', 'Shoes', now())");
        String product = io.dangol.shared.GlobalId.of("Product", 1);

        Map<String, Object> known = window("PRODUCT_ORDER", 1, 30);
        known.put("products", List.of(product));
        known.put("categories", List.of("Shoes"));
        JsonPath shown = created("product", Map.of("goldenTime", known));
        assertThat(shown.getList("done.campaign.trigger.goldenTime.products")).isEqualTo(List.of(product));
        assertThat(shown.getList("done.campaign.trigger.goldenTime.categories")).isEqualTo(List.of("Shoes"));

        Map<String, Object> unknown = window("PRODUCT_ORDER", 1, 30);
        unknown.put("products", List.of(product, "nonsense", io.dangol.shared.GlobalId.of("Product", 9)));
        unknown.put("categories", List.of("Hats"));
        assertThat(created("unknown", Map.of("goldenTime", unknown)).getList("done.userErrors.field"))
                .isEqualTo(List.of(
                        List.of("input", "trigger", "goldenTime", "products", "1"),
                        List.of("input", "trigger", "goldenTime", "products", "2"),
                        List.of("input", "trigger", "goldenTime", "categories", "0")));
    }

    @Test
    void badTriggersNameTheFieldTheValueAndTheRemedy() {
        refused(Map.of("recurring", Map.of("at", "10:00")), "0 of everyDays, weekdays and dayOfMonth are given");
        refused(
                Map.of("recurring", Map.of("everyDays", 2, "dayOfMonth", 1, "at", "10:00")),
                "2 of everyDays, weekdays and dayOfMonth are given. Give exactly one");
        refused(Map.of("recurring", Map.of("everyDays", 0, "at", "10:00")), "everyDays is 0. Give 1 to 365.");
        refused(Map.of("recurring", Map.of("dayOfMonth", 32, "at", "10:00")), "dayOfMonth is 32. Give 1 to 31.");
        refused(Map.of("recurring", Map.of("weekdays", List.of(), "at", "10:00")), "weekdays is empty");
        refused(Map.of("goldenTime", window("BIRTHDAY", 1, 0)), "toDays 0 lies before fromDays 1");
        refused(Map.of("goldenTime", window("BIRTHDAY", -400, 0)), "fromDays is -400. Give -365 to 730.");
        refused(Map.of("goldenTime", window("LAST_ORDER", -1, 0)), "known only once it has come. Give 0 or more");
        refused(Map.of("goldenTime", window("PRODUCT_ORDER", 0, 1)), "0 products and categories are given");
        Map<String, Object> misplaced = window("BIRTHDAY", 0, 1);
        misplaced.put("categories", List.of("Shoes"));
        refused(Map.of("goldenTime", misplaced), "belong to the anchor PRODUCT_ORDER, not to BIRTHDAY");
        assertThat(database.count("select count(*) from campaign")).isZero();
    }

    @Test
    void whereMembersEnterOverTimeNothingIsFixedBeforeOrCountedFromTheLaunch() {
        Map<String, Object> plan = plan("late", Map.of("recurring", Map.of("everyDays", 1, "at", "10:00")));
        plan.put("assignment", "IMPORTED");
        plan.put(
                "kpiTargets",
                List.of(
                        Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1, "windowDays", 7),
                        Map.of("metric", "BOOKMARK_CONVERSION", "baseline", "PREVIOUS_PERIOD", "targetLift", 0.1)));

        assertThat(created(plan).getList("done.userErrors.field"))
                .isEqualTo(List.of(
                        List.of("input", "assignment"),
                        List.of("input", "kpiTargets", "0", "windowDays"),
                        List.of("input", "kpiTargets", "1", "baseline")));
    }

    @Test
    void theTriggerIsChangedCopiedAndTraced() {
        JsonPath created = created("daily", Map.of("recurring", Map.of("everyDays", 1, "at", "10:00")));
        String id = created.getString("done.campaign.id");
        Map<String, Object> change =
                new HashMap<>(Map.of("id", id, "version", created.getInt("done.campaign.version")));
        change.put("trigger", Map.of("recurring", Map.of("dayOfMonth", 31, "at", "18:00")));

        JsonPath changed = api.data(
                "mutation($c: CampaignUpdateInput!) {done: campaignUpdate(input: $c) {campaign " + SHOWN
                        + " userErrors {message}}}",
                Map.of("c", change));
        JsonPath copied = api.data(
                "mutation($id: ID!) {done: campaignCopy(input: {id: $id, key: \"copy\"}) {campaign " + SHOWN
                        + " userErrors {message}}}",
                Map.of("id", id));

        assertThat(changed.getInt("done.campaign.trigger.recurring.dayOfMonth")).isEqualTo(31);
        assertThat(copied.getString("done.campaign.trigger.words")).isEqualTo("Every month on day 31 at 18:00.");
        assertThat(database.rows(
                        "select change -> 'trigger' from audit_entry where action like 'campaign%' order by id"))
                .extracting(row -> row.getJsonObject(0))
                .extracting(trigger -> trigger.getString("kind") + " " + trigger.getString("at"))
                .containsExactly("RECURRING 10:00", "RECURRING 18:00", "RECURRING 18:00");

        change.put("version", changed.getInt("done.campaign.version"));
        change.put("trigger", Map.of("once", true));
        assertThat(api.data(
                                "mutation($c: CampaignUpdateInput!) {done: campaignUpdate(input: $c) {campaign " + SHOWN
                                        + " userErrors {message}}}",
                                Map.of("c", change))
                        .getString("done.campaign.trigger.kind"))
                .isEqualTo("ONCE");
        assertThat(new JsonObject(database.rows("select change from audit_entry order by id desc limit 1")
                                .get(0)
                                .getJsonObject(0)
                                .encode())
                        .getJsonObject("trigger"))
                .isEqualTo(new JsonObject().put("kind", "ONCE"));
    }

    private void refused(Map<String, Object> trigger, String message) {
        JsonPath answer = created("refused", trigger);
        assertThat(answer.<Object>get("done.campaign")).isNull();
        assertThat(answer.getList("done.userErrors.message", String.class))
                .anySatisfy(said -> assertThat(said).contains(message));
    }

    static Map<String, Object> window(String anchor, int fromDays, int toDays) {
        return new HashMap<>(Map.of("anchor", anchor, "fromDays", fromDays, "toDays", toDays, "at", "09:00"));
    }

    private JsonPath created(String key, Map<String, Object> trigger) {
        return created(plan(key, trigger));
    }

    private JsonPath created(Map<String, Object> plan) {
        return api.data(
                "mutation($c: CampaignCreateInput!) {done: campaignCreate(input: $c) {campaign " + SHOWN
                        + " userErrors {field message}}}",
                Map.of("c", plan));
    }

    private static Map<String, Object> plan(String key, Map<String, Object> trigger) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("key", key);
        plan.put("name", key);
        plan.put("objective", "Bring them back.");
        plan.put("segmentKey", "DORMANT");
        plan.put("strategy", "Say what came.");
        plan.put("startsOn", "2031-01-01");
        plan.put("endsOn", "2031-12-31");
        plan.put("channels", List.of(Map.of("medium", "EMAIL", "reason", "They read it.")));
        plan.put("kpiTargets", List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1)));
        if (trigger != null) {
            plan.put("trigger", trigger);
        }
        return plan;
    }
}
