package io.dangol.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "shop",
        roles = {"INTAKE"})
class PushTest {
    private static final String COUNTS =
            "{ inserted changed unchanged failed replayed userErrors { field message code } }";

    private final GraphQLClient client = GraphQLClient.local();

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void aBatchOfOrdersWithItsLinesLoads() {
        JsonPath pushed = push(
                "orders", "k1", List.of(order("1", "A", "1500", List.of(line("P1", 2, "500"), line("P2", 1, "500")))));

        assertThat(pushed.getInt("ordersPush.inserted")).isEqualTo(3);
        assertThat(database.count("select count(*) from order_item")).isEqualTo(2);
        assertThat(database.count("select paid_amount from purchase_order")).isEqualTo(1500);
        assertThat(database.count("select count(*) from purchase_change")).isEqualTo(1);
    }

    @Test
    void theSameBatchUnderTheSameKeyIsAnsweredAlikeAndLoadedOnce() {
        List<Map<String, ?>> orders = List.of(order("1", "A", "1500", null), order("2", "A", "0.5", null));

        JsonPath first = push("orders", "k1", orders);
        JsonPath again = push("orders", "k1", orders);

        assertThat(first.getBoolean("ordersPush.replayed")).isFalse();
        assertThat(again.getBoolean("ordersPush.replayed")).isTrue();
        assertThat(again.getInt("ordersPush.inserted")).isEqualTo(1);
        assertThat(again.getInt("ordersPush.failed")).isEqualTo(1);
        assertThat(again.getList("ordersPush.userErrors")).isEqualTo(first.getList("ordersPush.userErrors"));
        assertThat(first.getList("ordersPush.userErrors[0].field"))
                .containsExactly("input", "orders", "1", "paidAmount");
    }

    @Test
    void aRowThatTheDatabaseRefusesBlocksNoOtherAndIsTold() {
        Map<String, Object> refunded = new HashMap<>(order("1", "A", "1500", null));
        refunded.put("refundedAmount", "900");
        push("orders", "k1", List.of(refunded));

        JsonPath pushed = push(
                "orders",
                "k2",
                List.of(order("2", "A", "10", null), order("1", "A", "800", null), order("3", "B", "10", null)));

        assertThat(pushed.getInt("ordersPush.inserted")).isEqualTo(2);
        assertThat(pushed.getInt("ordersPush.failed")).isEqualTo(1);
        assertThat(pushed.getString("ordersPush.userErrors[0].message"))
                .contains("contradicts the rule ck_purchase_order_amounts");
        assertThat(database.count("select sum(paid_amount) from purchase_order"))
                .isEqualTo(1520);
        assertThat(push("orders", "k2", List.of(order("2", "A", "10", null)))
                        .getString("ordersPush.userErrors[0].code"))
                .as("the batch is remembered")
                .isEqualTo("CONFLICT");
    }

    @Test
    void aChannelWithTooLongANameIsRefused() {
        JsonPath pushed = client.send(
                "mutation ($input: ConsentsPushInput!) {consentsPush(input: $input) {userErrors {field message}}}",
                Map.of(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                "k",
                                "channel",
                                "x".repeat(65),
                                "consents",
                                List.of(Map.of(
                                        "customerId",
                                        "A",
                                        "medium",
                                        "EMAIL",
                                        "purpose",
                                        "ADVERTISING",
                                        "granted",
                                        true,
                                        "recordedAt",
                                        "2025-03-01T10:00:00+09:00")))));

        assertThat(pushed.getList("data.consentsPush.userErrors[0].field")).containsExactly("input", "channel");
        assertThat(pushed.getString("data.consentsPush.userErrors[0].message")).contains("65", "64");
    }

    @Test
    void anotherBatchUnderTheSameKeyIsAConflict() {
        push("orders", "k1", List.of(order("1", "A", "1500", null)));

        JsonPath other = push("orders", "k1", List.of(order("1", "A", "1600", null)));

        assertThat(other.getString("ordersPush.userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(database.count("select paid_amount from purchase_order")).isEqualTo(1500);
    }

    @Test
    void theSameBatchSentManyTimesAtOnceIsLoadedOnce() {
        List<Map<String, ?>> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            orders.add(order("o" + i, "c" + i % 20, "1000", null));
        }

        List<JsonPath> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> push("orders", "same", orders)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allMatch(answer -> answer.getInt("ordersPush.inserted") == 200);
        assertThat(answers.stream().filter(answer -> !answer.getBoolean("ordersPush.replayed")))
                .hasSize(1);
        assertThat(database.count("select count(*) from purchase_order")).isEqualTo(200);
        assertThat(database.count("select count(*) from customer")).isEqualTo(20);
    }

    @Test
    void tooManyRowsAreRefused() {
        List<Map<String, ?>> orders = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            orders.add(order("o" + i, "A", "1", null));
        }

        assertThat(push("orders", "k", orders).getString("ordersPush.userErrors[0].message"))
                .contains("1001", "1000");
        assertThat(push("orders", "", orders.subList(0, 1)).getString("ordersPush.userErrors[0].message"))
                .contains("key");
    }

    @Test
    void customersMergeWhenPushedAndPersonalValuesStayOutOfTheKeptAnswer() {
        JsonPath pushed = push(
                "customers",
                "k1",
                List.of(
                        Map.of("customerId", "A", "phone", "010-1234-5678", "phoneVerified", true),
                        Map.of("customerId", "B", "phone", "01012345678", "phoneVerified", true),
                        Map.of("customerId", "C", "email", "secret@")));

        assertThat(pushed.getInt("customersPush.inserted")).isEqualTo(2);
        assertThat(pushed.getString("customersPush.userErrors[0].message"))
                .startsWith("email is not an e-mail address");
        assertThat(database.count("select count(*) from customer_merge")).isEqualTo(1);
        assertThat(database.count("select count(*) from intake_push where answer::text like '%secret%'"))
                .isZero();
    }

    @Test
    void benefitsAndProductsArePushed() {
        String at = "2025-03-01T10:00:00+09:00";

        assertThat(push("products", "p", List.of(Map.of("productId", "P1", "name", "모자")))
                        .getInt("productsPush.inserted"))
                .isEqualTo(1);
        assertThat(push("tiers", "t", List.of(Map.of("customerId", "A", "tier", "GOLD", "changedAt", at)))
                        .getInt("tiersPush.inserted"))
                .isEqualTo(1);
        assertThat(push(
                                "points",
                                "o",
                                List.of(Map.of("customerId", "A", "entryId", "1", "points", 5, "occurredAt", at)))
                        .getInt("pointsPush.inserted"))
                .isEqualTo(1);
        assertThat(push("coupons", "c", List.of(Map.of("customerId", "A", "code", "K", "issuedAt", at)))
                        .getInt("couponsPush.inserted"))
                .isEqualTo(1);
        assertThat(push(
                                "events",
                                "e",
                                List.of(Map.of("customerId", "A", "eventId", "1", "kind", "CART", "occurredAt", at)))
                        .getInt("eventsPush.inserted"))
                .isEqualTo(1);
        assertThat(push(
                                "consents",
                                "s",
                                List.of(Map.of("customerId", "A", "medium", "SMS", "granted", true, "recordedAt", at)))
                        .getInt("consentsPush.inserted"))
                .isEqualTo(1);
        assertThat(push("warranties", "w", List.of(Map.of("customerId", "A", "serial", "S", "registeredAt", at)))
                        .getInt("warrantiesPush.inserted"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from customer where tier = 'GOLD'"))
                .isEqualTo(1);
    }

    @Test
    @TestSecurity(
            user = "marketer",
            roles = {"MARKETER", "ANALYST"})
    void onlyIntakeMayPush() {
        JsonPath answer =
                client.send(document("orders"), variables("k", List.of(order("1", "A", "1", null)), "orders"));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualToIgnoringCase("FORBIDDEN");
        assertThat(database.count("select count(*) from purchase_order")).isZero();
    }

    private JsonPath push(String list, String key, List<Map<String, ?>> rows) {
        return client.data(document(list), variables(key, rows, list));
    }

    private static String document(String list) {
        String type = Character.toUpperCase(list.charAt(0)) + list.substring(1);
        return "mutation($input: " + type + "PushInput!) { " + list + "Push(input: $input) " + COUNTS + " }";
    }

    private static Map<String, ?> variables(String key, List<Map<String, ?>> rows, String list) {
        return Map.of("input", Map.of("idempotencyKey", key, list, rows));
    }

    private static Map<String, ?> order(String id, String customer, String paid, List<Map<String, ?>> items) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "orderId", id, "customerId", customer, "orderedAt", "2025-03-01T10:00:00+09:00", "paidAmount", paid));
        if (items != null) {
            order.put("items", items);
        }
        return order;
    }

    private static Map<String, ?> line(String product, int quantity, String price) {
        return Map.of("productId", product, "quantity", quantity, "unitPrice", price);
    }
}
