package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts, sizes and circles that nobody means well with: taken exactly as they are, or refused with the field. */
@QuarkusTest
class HostileInputTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();

    /** Texts that are texts like any other. */
    private static final List<String> ODD = List.of(
            "it's \"quoted\" `twice`",
            "back\\slash \\' \\\" \\u0000 \\",
            "100%",
            "_____",
            "%",
            "'; drop table customer; --",
            "x' or '1'='1",
            "$1 ? :name {{a}} #{b}",
            "é e\u0301 \u00df \u0130",
            "👩‍👩‍👧‍👦🛍️",
            "\u202eright to left\u202c عربي עברית",
            "line\nbreak\ttab\r",
            "null",
            "<script>alert(1)</script>");

    /** Texts that are none, or too long. */
    private static final List<String> IMPOSSIBLE = List.of(
            "nul\0inside", "\0", "half \ud83d a letter", "x".repeat(10_000), "😀".repeat(5_000), "", "  \u3000 ");

    private static final String CREATE_AUDIENCE = """
            mutation($input: AudienceCreateInput!) { audienceCreate(input: $input) {
              it: audience { id name description definition } userErrors { field message code } } }
            """;
    private static final String CREATE_LIST = """
            mutation($input: CustomerListCreateInput!) { customerListCreate(input: $input) {
              it: list { id name } userErrors { field message code } } }
            """;
    private static final String PREVIEW =
            "query($d: AudienceDefinition!) { audiencePreview(definition: $d) { found customers sample { id } } }";

    @Inject
    Database database;

    @BeforeEach
    void start() {
        database.empty();
        database.execute("""
                insert into tier_ladder (months, author, created_at) values (1, 't', now());
                insert into tier_step (version, rank, tier, orders, amount) values (1, 1, 'A', 1, 0)
                """);
    }

    private static Map<String, ?> tier(String tier) {
        return Map.of("tier", Map.of("tiers", List.of(tier)));
    }

    @Test
    void everyTextOfEveryConditionIsTakenExactlyOrRefused() {
        List<String> all = Stream.concat(ODD.stream(), IMPOSSIBLE.stream()).toList();
        JqwikSession.run(() -> {
            Map<String, JsonObject> samples = samples();
            int asked = 0;
            for (Map<String, Object> word : vocabulary()) {
                String name = String.valueOf(word.get("name"));
                for (String field : fields(word, "ID", "String")) {
                    survive(name + "." + field, all.stream().map(text -> with(samples.get(name), field, text)));
                    asked++;
                }
                // One that cannot be read refuses the whole request.
                for (String field : fields(word, "Decimal")) {
                    all.forEach(text -> survive(name + "." + field, Stream.of(with(samples.get(name), field, text))));
                    asked++;
                }
            }
            assertThat(asked).isGreaterThan(40);
        });
    }

    private static List<Map<String, Object>> vocabulary() {
        return CLIENT.data("{ audienceVocabulary { name fields { name type list } } }")
                .getList("audienceVocabulary");
    }

    @SuppressWarnings("unchecked")
    private static List<String> fields(Map<String, Object> word, String... types) {
        return ((List<Map<String, Object>>) word.get("fields"))
                .stream()
                        .filter(field -> List.of(types).contains(field.get("type")))
                        .map(field -> field.get("name") + (Boolean.TRUE.equals(field.get("list")) ? "[]" : ""))
                        .toList();
    }

    /** One sound condition of each kind. */
    private static Map<String, JsonObject> samples() {
        Map<String, JsonObject> samples = new LinkedHashMap<>();
        new RandomConditions(Instant.EPOCH)
                .alone()
                .forEach((name, definitions) -> samples.put(
                        name, new JsonObject(ConditionJson.write(definitions.sample())).getJsonObject("condition")));
        samples.put("audience", new JsonObject().put("audience", new JsonObject().put("audienceId", "")));
        return samples;
    }

    private static JsonObject with(JsonObject sample, String field, String value) {
        JsonObject changed = sample.copy();
        JsonObject at = changed.getJsonObject(changed.fieldNames().iterator().next());
        boolean list = field.endsWith("[]");
        String[] path = field.replace("[]", "").split("\\.");
        for (int i = 0; i < path.length - 1; i++) {
            JsonObject inner = at.getJsonObject(path[i], new JsonObject());
            at.put(path[i], inner);
            at = inner;
        }
        at.put(path[path.length - 1], list ? new JsonArray().add(value) : value);
        return changed;
    }

    /** Asks all in one request; each is refused for a reason that its sender can mend, and all others are answered. */
    private static void survive(String what, Stream<JsonObject> conditions) {
        Map<String, Object> variables = new LinkedHashMap<>();
        conditions.forEach(condition -> variables.put(
                "d" + variables.size(), Map.of("condition", Json.decodeValue(condition.encode(), Map.class))));
        JsonArray errors = ask(variables).getJsonArray("errors", new JsonArray());
        assertThat(errors.encode()).as(what).doesNotContain("INTERNAL_SERVER_ERROR", "MAX_COST_EXCEEDED");
        int one = variables.size();
        errors.forEach(error -> {
            assertThat(((JsonObject) error).getString("message")).as(what).hasSizeLessThan(2_000);
            JsonArray path = ((JsonObject) error).getJsonArray("path");
            assertThat(path != null || one == 1).as(what + error).isTrue();
            variables.remove(path == null ? "d0" : path.getString(0));
        });
        if (!variables.isEmpty()) {
            JsonObject answered = ask(variables);
            assertThat(answered.getValue("errors")).as(what).isNull();
            assertThat(answered.getJsonObject("data").size()).as(what).isEqualTo(variables.size());
        }
    }

    private static JsonObject ask(Map<String, Object> variables) {
        String head = variables.keySet().stream()
                .map(each -> "$" + each + ": AudienceDefinition!")
                .collect(Collectors.joining(", ", "query(", ") {"));
        String fields = variables.keySet().stream()
                .map(each -> " " + each + ": audiencePreview(definition: $" + each + ", sample: 0) { found }")
                .collect(Collectors.joining());
        return new JsonObject(CLIENT.send(head + fields + " }", variables).<String, Object>getMap(""));
    }

    @Test
    void oddTextsFindWhoHasThemAndNobodyElse() {
        for (String odd : ODD) {
            database.update("insert into customer (tier, created_at) values ($1, now())", odd);
            database.update(
                    "insert into product (external_id, category, brand, recorded_at) values ($1, $1, $1, now())", odd);
        }
        database.execute("""
                insert into channel (key, name) values ('c', 'C');
                insert into identity (channel_id, external_id, customer_id, recorded_at) select 1, id, id, now() from customer;
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, list_amount, paid_amount, recorded_at)
                select c.id, c.id, 1, c.id, '2024-01-01', 1, 1, now() from customer c;
                insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount)
                select id, 1, customer_id, 1, 1, 1 from purchase_order
                """);

        for (int i = 0; i < ODD.size(); i++) {
            String odd = ODD.get(i);
            String only = GlobalId.of("Customer", i + 1L);
            Map<String, ?> category =
                    Map.of("bought", Map.of("scope", Map.of("categories", List.of(odd), "brands", List.of(odd))));
            assertThat(found(tier(odd))).as(odd).containsExactly(only);
            assertThat(found(category)).as(odd).containsExactly(only);
        }
    }

    private static List<String> found(Map<String, ?> condition) {
        return CLIENT.data(
                        "query($c: CustomerCondition!) { customersWhere(condition: $c) { nodes { id } } }",
                        Map.of("c", condition))
                .getList("customersWhere.nodes.id");
    }

    @Test
    void namesAreKeptExactlyOrRefusedAndNothingIsHalfDone() {
        for (String odd : ODD) {
            JsonPath audience = audience(odd, odd, odd);
            assertThat(audience.getString("it.name")).isEqualTo(odd.strip());
            assertThat(audience.getString("it.description")).isEqualTo(odd);
            assertThat(new JsonObject(audience.getString("it.definition"))
                            .getJsonArray("exclusions")
                            .getJsonObject(0)
                            .getString("name"))
                    .isEqualTo(odd);
            assertThat(list(odd).getString("it.name")).isEqualTo(odd.strip());
            assertThat(list(odd).getList("userErrors.code")).containsExactly("CONFLICT");
        }
        long audiences = database.count("select count(*) from audience");
        long noted = database.count("select count(*) from audit_entry");

        for (String impossible : IMPOSSIBLE) {
            refused(audience(impossible, "d", "e"), "name");
            refused(audience("fine", "d", impossible), "exclusions.0.name");
            refused(list(impossible), "name");
            if (!impossible.isBlank()) {
                refused(audience("fine", impossible, "e"), "description");
            }
        }
        assertThat(database.count("select count(*) from audience"))
                .isEqualTo(audiences)
                .isEqualTo(ODD.size());
        assertThat(database.count("select count(*) from customer_list")).isEqualTo(ODD.size());
        assertThat(database.count("select count(*) from audit_entry")).isEqualTo(noted);
    }

    /** What no text can hold is refused before the mutation, the rest by it. */
    private static void refused(JsonPath payload, String field) {
        List<String> before = payload.setRootPath("").getList("errors.message");
        if (before != null) {
            assertThat(before).singleElement().asString().contains(field).hasSizeLessThan(500);
            assertThat(payload.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            return;
        }
        payload.setRootPath("data."
                + payload.<Map<String, ?>>get("data").keySet().iterator().next());
        assertThat(payload.<Object>get("it")).isNull();
        assertThat(payload.getList("userErrors.code")).containsExactly("BAD_USER_INPUT");
        assertThat(payload.getString("userErrors[0].message")).contains(field).hasSizeLessThan(500);
    }

    private static JsonPath audience(String name, String description, String exclusion) {
        Map<String, ?> definition = Map.of(
                "condition", tier("x"), "exclusions", List.of(Map.of("name", exclusion, "condition", tier("y"))));
        return payload(
                CREATE_AUDIENCE,
                "audienceCreate",
                Map.of("name", name, "description", description, "definition", definition));
    }

    private static JsonPath list(String name) {
        return payload(CREATE_LIST, "customerListCreate", Map.of("name", name));
    }

    private static JsonPath payload(String document, String mutation, Map<String, ?> input) {
        return CLIENT.send(document, Map.of("input", input)).setRootPath("data." + mutation);
    }

    @Test
    void numbersAndTimesWithoutMeasureAreRefusedAtTheirField() {
        Map<String, Map<String, ?>> absurd = new LinkedHashMap<>();
        for (String amount : List.of("1e999999999", "1e-999999999", "9".repeat(5_000), "NaN", "-1e400")) {
            absurd.put("sum " + amount.substring(0, 3), Map.of("orders", Map.of("sum", Map.of("atLeast", amount))));
        }
        absurd.put("days", Map.of("lastOrder", Map.of("daysAgo", Map.of("to", Integer.MAX_VALUE))));
        absurd.put("below", Map.of("lastOrder", Map.of("daysAgo", Map.of("from", Integer.MIN_VALUE))));
        absurd.put(
                "months",
                Map.of("bought", Map.of("scope", Map.of(), "window", Map.of("lastMonths", Integer.MAX_VALUE))));
        absurd.put("day", Map.of("bought", Map.of("scope", Map.of(), "window", Map.of("from", "+999999999-12-31"))));
        absurd.put("share", Map.of("tierLikely", Map.of("move", "UPGRADE", "share", 1e308)));
        absurd.put("wait", Map.of("tierLikely", Map.of("move", "DOWNGRADE", "withinDays", Integer.MAX_VALUE)));
        absurd.put("cycle", Map.of("cycleDue", Map.of("withinDays", Integer.MAX_VALUE)));
        absurd.put("rate", Map.of("discount", Map.of("rateAtLeast", 1e-320)));
        absurd.put(
                "hours",
                Map.of("abandoned", Map.of("kind", "CART", "hoursAgoFrom", 0, "hoursAgoTo", Integer.MAX_VALUE)));

        absurd.forEach((what, condition) -> {
            JsonPath answer = CLIENT.send(PREVIEW, Map.of("d", Map.of("condition", condition)));
            if (!what.equals("rate")) {
                assertThat(answer.getList("errors")).as(what).isNotEmpty();
            }
            assertThat(String.valueOf(answer.<Object>get("errors")))
                    .as(what)
                    .doesNotContain("INTERNAL_SERVER_ERROR")
                    .hasSizeLessThan(3_000);
        });
        for (String asOf :
                List.of("+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "0000-01-01T00:00:00Z")) {
            JsonPath answer = CLIENT.send(
                    "query($d: AudienceDefinition!) { audiencePreview(definition: $d, asOf: \"" + asOf
                            + "\") { customers } }",
                    Map.of("d", Map.of("condition", Map.of("lastOrder", Map.of("daysAgo", Map.of("to", 36_525))))));
            assertThat(answer.getList("errors.extensions.code", String.class))
                    .as(asOf)
                    .isNotEmpty()
                    .doesNotContain("INTERNAL_SERVER_ERROR");
            assertThat(CLIENT.send("mutation { audienceRefreshStart(input: {asOf: \"" + asOf
                                    + "\"}) { userErrors { code } } }")
                            .getList("errors.message", String.class))
                    .as(asOf)
                    .singleElement()
                    .asString()
                    .contains("input.asOf", "is out of range");
        }
    }

    @Test
    void treesWithoutMeasureAreRefusedBeforeAnythingIsAsked() throws IOException, InterruptedException {
        List<Object> wide = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            wide.add(tier("t" + i));
        }
        refusedWithoutHarm(new JsonObject(Map.of("or", wide)).encode());
        for (int depth : List.of(100, 400, 900, 3_000, 100_000)) {
            refusedWithoutHarm("{\"not\":".repeat(depth) + "{\"tier\":{\"tiers\":[\"x\"]}}" + "}".repeat(depth));
        }
        assertThat(CLIENT.data("{ __typename }").getString("__typename")).isEqualTo("Query");
    }

    /** Both as a variable and written into the document; by a plain client, because others lay out what they send. */
    private static void refusedWithoutHarm(String tree) throws IOException, InterruptedException {
        String inline = "{ audiencePreview(definition: {condition: " + tree.replaceAll("\"(\\w+)\":", "$1:")
                + "}) { customers } }";
        String body = new JsonObject().put("query", PREVIEW).encode();
        String variables = ",\"variables\":{\"d\":{\"condition\":" + tree + "}}}";

        for (String sent : List.of(
                body.substring(0, body.length() - 1) + variables,
                new JsonObject().put("query", inline).encode())) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(sent))
                    .build();
            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(answer.length() > 5_000 ? answer.substring(0, 5_000) : answer)
                    .contains("\"errors\"")
                    .doesNotContain("INTERNAL_SERVER_ERROR")
                    .hasSizeLessThan(5_000);
        }
    }

    @Test
    void unknownThingsAreNamedAtTheirNode() {
        Map<String, Map<String, ?>> unknown = Map.of(
                "orders.scope.products",
                        Map.of("orders", Map.of("count", Map.of("atLeast", 1), "scope", ids("products", "Product"))),
                "bought.scope.stores", Map.of("bought", Map.of("scope", ids("stores", "Store"))),
                "cycleDue.products", Map.of("cycleDue", ids("products", "Product")),
                "associated.productId", Map.of("associated", Map.of("productId", GlobalId.of("Product", 99))),
                "warranty.products", Map.of("warranty", ids("products", "Product")),
                "behavior.scope.products",
                        Map.of("behavior", Map.of("kinds", List.of("VISIT"), "scope", ids("products", "Product"))),
                "message.campaigns",
                        Map.of(
                                "message",
                                Map.of("reaction", "OPENED", "campaigns", List.of(GlobalId.of("Campaign", 99)))),
                "list.listId", Map.of("list", Map.of("listId", GlobalId.of("CustomerList", Long.MAX_VALUE))),
                "audience.audienceId", Map.of("audience", Map.of("audienceId", GlobalId.of("Audience", -1))),
                "channel.channels", Map.of("channel", ids("channels", "Channel")));
        check(unknown);
        check(Map.of(
                "mostViewed.categories",
                Map.of("mostViewed", Map.of("categories", List.of("none"))),
                "lastBehavior.scope.categories",
                Map.of(
                        "lastBehavior",
                        Map.of(
                                "kinds",
                                List.of("VISIT"),
                                "daysAgo",
                                Map.of("from", 0),
                                "scope",
                                Map.of("categories", List.of("none"))))));
    }

    private static void check(Map<String, Map<String, ?>> unknown) {
        unknown.forEach((path, condition) -> assertThat(CLIENT.send(
                                PREVIEW, Map.of("d", Map.of("condition", Map.of("not", condition))))
                        .getString("errors[0].message"))
                .as(path)
                .contains("definition.condition.not." + path + ": there is no "));
    }

    private static Map<String, ?> ids(String field, String type) {
        return Map.of(field, List.of(GlobalId.of(type, 99)));
    }

    @Test
    void ofTwoWhoCloseACircleTogetherOneIsRefused() {
        for (int round = 0; round < 5; round++) {
            String a = audience("a" + round, "d", "e").getString("it.id");
            String b = audience("b" + round, "d", "e").getString("it.id");

            Stream<CompletableFuture<JsonPath>> closing = Stream.of(List.of(a, b), List.of(b, a))
                    .map(pair -> CompletableFuture.supplyAsync(() -> CLIENT.data(
                            "mutation($input: AudienceUpdateInput!) { audienceUpdate(input: $input) { userErrors { message } } }",
                            Map.of(
                                    "input",
                                    Map.of(
                                            "audienceId",
                                            pair.get(0),
                                            "definition",
                                            Map.of(
                                                    "condition",
                                                    Map.of("audience", Map.of("audienceId", pair.get(1)))))))))
                    .toList()
                    .stream();
            List<String> refusals = closing.map(CompletableFuture::join)
                    .<String>flatMap(answer -> answer.<String>getList("audienceUpdate.userErrors.message").stream())
                    .toList();

            assertThat(refusals).hasSize(1);
            assertThat(refusals.get(0)).contains("An audience cannot contain itself");
        }
        String self = audience("self", "d", "e").getString("it.id");
        assertThat(CLIENT.data("mutation { audienceUpdate(input: {audienceId: \"" + self
                                + "\", definition: {condition: {audience: {audienceId: \"" + self
                                + "\"}}}}) { userErrors { message } } }")
                        .getString("audienceUpdate.userErrors[0].message"))
                .contains("self → self");
    }
}
