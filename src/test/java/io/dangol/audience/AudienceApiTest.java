package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audiences as a client makes, asks, refuses and exports them. */
@QuarkusTest
class AudienceApiTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();
    private static final String CREATE = """
            mutation($input: AudienceCreateInput!) {
              audienceCreate(input: $input) { audience { id version definition } userErrors { field message code } }
            }
            """;

    @Inject
    Database database;

    @Inject
    AudienceRefreshing refreshing;

    @Inject
    AudienceSnapshots snapshots;

    @Inject
    SqlStatements statements;

    @BeforeEach
    void start() {
        database.empty();
        database.execute("""
                insert into channel (key, name) values ('own', 'Own mall');
                insert into customer (name, email, tier, birth_date, created_at)
                select '=Name ' || n, 'p' || n || '@brand.example', case when n <= 3 then 'VIP' end, '1990-01-01', '2020-01-01Z'
                from generate_series(1, 6) n;
                """);
    }

    private static JsonPath create(String name, Map<String, ?> definition) {
        return CLIENT.data(CREATE, Map.of("input", Map.of("name", name, "refreshed", true, "definition", definition)))
                .setRootPath("data.audienceCreate");
    }

    private static Map<String, ?> condition(Object condition) {
        return Map.of("condition", condition);
    }

    private static final Map<String, ?> VIP = Map.of("tier", Map.of("tiers", List.of("VIP")));

    @Test
    void anAudienceIsStoredCountedPagedAndExplained() {
        String id = create("vips", condition(VIP)).getString("audience.id");

        JsonPath data = CLIENT.data("{ audience(id: \"" + id + "\") { name version author versions { version }"
                + " preview { found customers removed sample { id } } refreshes { entered }"
                + " members(first: 2) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }"
                + " audiences { totalCount nodes { id } } node(id: \"" + id + "\") { id }"
                + " in: audienceExplanation(audienceId: \"" + id + "\", customerId: \"" + GlobalId.of("Customer", 1)
                + "\") { holds nodes { path condition holds figure } }"
                + " out: audienceExplanation(audienceId: \"" + id + "\", customerId: \"" + GlobalId.of("Customer", 6)
                + "\") { holds } }");

        assertThat(data.getInt("audience.preview.customers")).isEqualTo(3);
        assertThat(data.getInt("audience.members.totalCount")).isEqualTo(3);
        assertThat(data.getList("audience.members.nodes.id")).containsExactly(customer(1), customer(2));
        assertThat(data.getBoolean("audience.members.pageInfo.hasNextPage")).isTrue();
        assertThat(data.getInt("audiences.totalCount")).isEqualTo(1);
        assertThat(data.getString("node.id")).isEqualTo(id);
        assertThat(data.getBoolean("in.holds")).isTrue();
        assertThat(data.getString("in.nodes[0].path")).isEqualTo("condition");
        assertThat(data.getString("in.nodes[0].figure")).isEqualTo("VIP");
        assertThat(data.getBoolean("out.holds")).isFalse();
    }

    @Test
    void campaignsOnOneAudienceAreSimilarAndEachToItself() {
        create("vips", condition(VIP));
        database.execute("""
                insert into campaign (key, name, objective, audience_id, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at)
                select 'k' || n, 'k', 'o', (select max(id) from audience), 's', '2020-01-01', '2030-01-01', 0, 7, now(), now()
                from generate_series(1, 2) n;
                insert into identity (customer_id, channel_id, external_id, recorded_at)
                select c.id, 1, c.id, now() from customer c;
                insert into message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id,
                    recorded_at)
                select i.customer_id, i.id, (select min(id) from campaign) + i.id - 1, 'EMAIL', 'SENT', '2024-01-01Z', i.id,
                    now() from identity i where i.id <= 2;
                """);
        String preview =
                "{ audiencePreview(definition: {condition: {message: {reaction: IGNORED, campaigns: [\"%s\"], similar: %s}}})"
                        + " { customers } }";
        String first = GlobalId.of("Campaign", database.count("select min(id) from campaign"));

        assertThat(CLIENT.data(preview.formatted(first, false)).getInt("audiencePreview.customers"))
                .isEqualTo(1);
        assertThat(CLIENT.data(preview.formatted(first, true)).getInt("audiencePreview.customers"))
                .isEqualTo(2);
    }

    @Test
    void exclusionsAreAWaterfall() {
        JsonPath data = CLIENT.data(
                "query($d: AudienceDefinition!) { audiencePreview(definition: $d) { found removed customers sample { id } } }",
                Map.of(
                        "d",
                        Map.of(
                                "condition", Map.of("not", Map.of("tier", Map.of("tiers", List.of("X")))),
                                "exclusions",
                                        List.of(
                                                Map.of("name", "VIP", "condition", VIP),
                                                Map.of("name", "VIP again", "condition", VIP),
                                                Map.of(
                                                        "name",
                                                        "bought",
                                                        "condition",
                                                        Map.of("orders", Map.of("count", Map.of("atLeast", 1))))))));

        assertThat(data.getInt("audiencePreview.found")).isEqualTo(6);
        assertThat(data.getList("audiencePreview.removed")).containsExactly(3, 0, 0);
        assertThat(data.getInt("audiencePreview.customers")).isEqualTo(3);
        assertThat(data.getList("audiencePreview.sample.id")).containsExactly(customer(4), customer(5), customer(6));
    }

    @Test
    void errorsNameTheNodeByItsPathAndNothingIsStored() {
        JsonPath unknown = create(
                "a",
                condition(Map.of(
                        "and",
                        List.of(
                                VIP,
                                Map.of(
                                        "bought",
                                        Map.of("scope", Map.of("products", List.of(GlobalId.of("Product", 99)))))))));
        JsonPath range = create(
                "b", condition(Map.of("not", Map.of("orders", Map.of("count", Map.of("atLeast", 3, "atMost", 1))))));
        JsonPath empty = create("c", condition(Map.of("and", List.of())));
        JsonPath foreign = create("d", condition(Map.of("channel", Map.of("channels", List.of(customer(1))))));
        JsonPath segment = create("e", condition(Map.of("segment", Map.of("keys", List.of("GOLDEN")))));

        assertThat(unknown.getList("userErrors[0].field", String.class))
                .containsExactly("input", "definition", "condition", "and", "1", "bought", "scope", "products");
        assertThat(unknown.getString("userErrors[0].message")).contains("there is no Product");
        assertThat(range.getString("userErrors[0].message"))
                .startsWith("input.definition.condition.not.orders.count.atLeast")
                .contains("Swap them");
        assertThat(empty.getString("userErrors[0].message")).contains("The list is empty");
        assertThat(foreign.getString("userErrors[0].message")).contains("is the id of a Customer");
        assertThat(segment.getString("userErrors[0].message")).contains("no segment \"GOLDEN\"");
        assertThat(database.count("select count(*) from audience")).isZero();
        assertThat(database.count("select count(*) from audience_version")).isZero();
        assertThat(database.count("select count(*) from audit_entry where action like 'audience%'"))
                .isZero();
    }

    @Test
    void absurdSizesAreRefused() {
        Object deep = VIP;
        for (int i = 0; i < 12; i++) {
            deep = Map.of("not", deep);
        }
        List<Object> many = IntStream.range(0, 250).mapToObj(i -> (Object) VIP).toList();
        List<String> long_ = IntStream.range(0, 1_500).mapToObj(String::valueOf).toList();

        assertThat(create("deep", condition(deep)).getString("userErrors[0].message"))
                .contains("deeper than 10");
        assertThat(create("many", condition(Map.of("or", many))).getString("userErrors[0].message"))
                .contains("more than 200 nodes");
        assertThat(create("long", condition(Map.of("tier", Map.of("tiers", long_))))
                        .getString("userErrors[0].message"))
                .contains("too many");
    }

    @Test
    void aCircleIsRefusedNamingTheWayRound() {
        String a = create("a", condition(VIP)).getString("audience.id");
        String b = create("b", condition(in(a))).getString("audience.id");
        String c = create("c", condition(Map.of("or", List.of(in(b), in(b))))).getString("audience.id");

        JsonPath refused = CLIENT.data(
                "mutation($input: AudienceUpdateInput!) { audienceUpdate(input: $input) { userErrors { message } } }",
                Map.of("input", Map.of("audienceId", a, "definition", condition(Map.of("not", in(c))))));

        assertThat(refused.getString("audienceUpdate.userErrors[0].message")).contains("a → c → b → a");
        assertThat(database.count("select version from audience where id = 1")).isEqualTo(1);
        assertThat(members(c)).isEqualTo(3);
    }

    @Test
    void aNewVersionDecidesAndTheOldStays() {
        String a = create("a", condition(VIP)).getString("audience.id");
        String b = create("b", condition(Map.of("not", in(a)))).getString("audience.id");
        AudienceSnapshot taken = snapshots
                .take(GlobalId.key("Audience", b), Instant.now())
                .await()
                .indefinitely();

        CLIENT.data(
                "mutation($input: AudienceUpdateInput!) { audienceUpdate(input: $input) { audience { version } userErrors { message } } }",
                Map.of("input", Map.of("audienceId", a, "definition", condition(Map.of("not", VIP)))));

        assertThat(members(a)).isEqualTo(3);
        assertThat(CLIENT.data("{ audience(id: \"" + a + "\") { versions { version definition } } }")
                        .getList("audience.versions.version"))
                .containsExactly(2, 1);
        assertThat(taken.customers()).isEqualTo(3);
        assertThat(database.rows("select customer_id from audience_snapshot_member order by 1").stream()
                        .map(row -> row.getLong(0))
                        .toList())
                .containsExactly(4L, 5L, 6L);
    }

    @Test
    void refreshesKeepWhoEnteredAndLeft() {
        String id = create("vips", condition(VIP)).getString("audience.id");
        Instant first = Instant.now().minusSeconds(3600);
        assertThat(refreshing
                        .run(first, RunTrigger.MUTATION)
                        .await()
                        .indefinitely()
                        .status())
                .isEqualTo(RunStatus.SUCCEEDED);
        database.execute("update customer set tier = case id when 1 then null when 6 then 'VIP' else tier end");
        refreshing.run(first, RunTrigger.MUTATION).await().indefinitely();
        refreshing.run(first.plusSeconds(60), RunTrigger.MUTATION).await().indefinitely();

        JsonPath data = CLIENT.data("{ audience(id: \"" + id + "\") { refreshes { members entered left version } } }");

        assertThat(data.getList("audience.refreshes.members")).containsExactly(3, 3);
        assertThat(data.getList("audience.refreshes.entered")).containsExactly(1, 3);
        assertThat(data.getList("audience.refreshes.left")).containsExactly(1, 0);
        assertThat(database.rows("select customer_id, to_at is null from audience_membership order by 1").stream()
                        .map(row -> row.getLong(0) + ":" + row.getBoolean(1))
                        .toList())
                .containsExactly("1:false", "2:true", "3:true", "6:true");
    }

    @Test
    void exportsAreWholeMaskedByRoleAndNoted() {
        String id = create("vips", condition(VIP)).getString("audience.id");
        String analyst = CLIENT.data("mutation { apiTokenCreate(input: {name: \"x" + System.nanoTime()
                        + "\", roles: [ANALYST]}) { secret } }")
                .getString("apiTokenCreate.secret");

        String open = RestAssured.get("/audiences/" + id + "/members.csv").asString();
        String masked = RestAssured.given()
                .header("Authorization", "Bearer " + analyst)
                .get("/audiences/" + id + "/members.ndjson")
                .asString();

        assertThat(open.lines()).hasSize(4);
        assertThat(open).contains("'=Name 1").contains("p3@brand.example");
        assertThat(masked.lines()).hasSize(3);
        assertThat(masked)
                .doesNotContain("Name")
                .doesNotContain("brand.example")
                .contains(customer(3));
        assertThat(database.count("select count(*) from audit_entry where action = 'audienceExport'"))
                .isEqualTo(2);
        assertThat(RestAssured.get("/audiences/" + GlobalId.of("Audience", 99) + "/members.csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void uploadedListsAreConditions() {
        JsonPath made = CLIENT.data(
                "mutation($input: CustomerListCreateInput!) { customerListCreate(input: $input) { list { id customers } userErrors { message } } }",
                Map.of("input", Map.of("name", "mine", "customerIds", List.of(customer(2), customer(2), customer(5)))));
        String list = made.getString("customerListCreate.list.id");
        JsonPath refused = CLIENT.data(
                "mutation($input: CustomerListUpdateInput!) { customerListUpdate(input: $input) { userErrors { message } } }",
                Map.of("input", Map.of("listId", list, "add", List.of(customer(99)), "remove", List.of(customer(2)))));

        JsonPath found = CLIENT.data("{ customersWhere(condition: {list: {listId: \"" + list
                + "\"}}) { totalCount nodes { id } } customerLists { totalCount nodes { name } } }");

        assertThat(made.getInt("customerListCreate.list.customers")).isEqualTo(2);
        assertThat(refused.getString("customerListUpdate.userErrors[0].message"))
                .contains("1 of 1 customers do not exist");
        assertThat(found.getList("customersWhere.nodes.id")).containsExactly(customer(2), customer(5));
        assertThat(found.getInt("customersWhere.totalCount")).isEqualTo(2);
    }

    @Test
    void personalConditionsAreForThoseWhoSeePersonalFields() {
        String document = "{ customersWhere(condition: {birthday: {days: 365}}) { nodes { id } } }";

        assertThat(CLIENT.data(document).getList("customersWhere.nodes")).hasSize(6);
        assertThat(GraphQLClient.as("ANALYST").send(document).getList("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void anAudienceThatNamesAPersonalOneGivesNothingAway() {
        String born = create("born", condition(Map.of("birthday", Map.of("days", 365))))
                .getString("audience.id");
        String around = create("around", condition(Map.of("and", List.of(VIP, in(born)))))
                .getString("audience.id");
        String document = "{ audienceExplanation(audienceId: \"" + around + "\", customerId: \"" + customer(1)
                + "\") { holds nodes { condition holds figure } } }";

        JsonPath open = CLIENT.data(document);
        JsonPath masked = GraphQLClient.as("ANALYST").data(document);

        assertThat(open.getBoolean("audienceExplanation.holds")).isTrue();
        assertThat(open.getList("audienceExplanation.nodes.holds")).containsExactly(true, true, true);
        assertThat(masked.getString("audienceExplanation.holds")).isNull();
        assertThat(masked.getList("audienceExplanation.nodes.holds")).containsOnlyNulls();
        assertThat(masked.getList("audienceExplanation.nodes.figure")).containsOnlyNulls();
    }

    @Test
    void aConditionThatDoesNotHoldShowsTheFigureThatDecided() {
        database.execute("""
                insert into identity (customer_id, channel_id, external_id, recorded_at)
                values (1, (select id from channel where key = 'own'), 'p1', '2020-01-01Z');
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, list_amount, paid_amount, recorded_at)
                select i.customer_id, i.id, i.channel_id, day::text, day, 1000, 1000, day
                from identity i, unnest('{2025-01-10T03:00Z, 2025-04-01T03:00Z}'::timestamptz[]) day;
                """);
        String id = create("quiet", condition(Map.of("lastOrder", Map.of("daysAgo", Map.of("from", 60, "to", 120)))))
                .getString("audience.id");
        String document =
                "{ audienceExplanation(audienceId: \"%s\", customerId: \"%s\", asOf: \"%s\") { holds nodes { figure } } }";

        JsonPath then = CLIENT.data(document.formatted(id, customer(1), "2025-03-31T00:00:00Z"));
        JsonPath later = CLIENT.data(document.formatted(id, customer(1), "2025-04-20T00:00:00Z"));

        assertThat(then.getBoolean("audienceExplanation.holds")).isTrue();
        assertThat(then.getString("audienceExplanation.nodes[0].figure")).isEqualTo("2025-01-10");
        assertThat(later.getBoolean("audienceExplanation.holds")).isFalse();
        assertThat(later.getString("audienceExplanation.nodes[0].figure")).isEqualTo("2025-04-01");
    }

    @Test
    void theVocabularyTellsAnEditorEverything() {
        JsonPath data = CLIENT.data(
                "{ audienceVocabulary { name title titleKo description group fields { name type list required unit values { value title } least most description } } }");
        List<String> names = data.getList("audienceVocabulary.name", String.class);

        assertThat(names).contains("orders", "lastOrder", "message").doesNotHaveDuplicates();
        assertThat(data.getList("audienceVocabulary.find { it.name == 'segment' }.fields[0].values.value"))
                .contains("VIP", "NO_ORDERS");
        String channel = data.getString("audienceVocabulary.find { it.name == 'channel' }.fields[0].values[0].value");
        assertThat(CLIENT.data("{ audiencePreview(definition: {condition: {channel: {channels: [\"" + channel
                                + "\"]}}}, sample: 0) { customers } }")
                        .getInt("audiencePreview.customers"))
                .isNotNegative();
        assertThat(
                        data.getString(
                                "audienceVocabulary.find { it.name == 'lastOrder' }.fields.find { it.name == 'daysAgo.from' }.unit"))
                .isEqualTo("days");
        assertThat(data.getList("audienceVocabulary.fields.flatten().description", String.class))
                .noneMatch(String::isBlank);
        assertThat(CLIENT
                        .data("{ __type(name: \"CustomerCondition\") { inputFields { name } } }")
                        .getList("__type.inputFields.name", String.class)
                        .stream()
                        .filter(name -> !List.of("and", "or", "not").contains(name))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatTheBrandHasIsReadOnceAndOnlyForWhoAsksForIt() {
        String words = "{ audienceVocabulary { name fields { name type unit%s } } }";

        assertThat(statements.during(() -> CLIENT.data(words.formatted("")))).isEmpty();
        assertThat(statements.during(() -> CLIENT.data(words.formatted(" values { value title }"))))
                .hasSize(1);
    }

    private static int members(String audience) {
        return CLIENT.data("{ audience(id: \"" + audience + "\") { members { totalCount } } }")
                .getInt("audience.members.totalCount");
    }

    private static Map<String, ?> in(String audience) {
        return Map.of("audience", Map.of("audienceId", audience));
    }

    private static String customer(long key) {
        return GlobalId.of("Customer", key);
    }
}
