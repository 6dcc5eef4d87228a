package io.dangol.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder as a client sets it, and what it says about four customers. */
@QuarkusTest
class TierLadderTest {
    private static final GraphQLClient CLIENT = GraphQLClient.local();
    private static final String LADDER =
            "months: 6, steps: [{tier: \"BASIC\"}, {tier: \"SILVER\", orders: 2}, {tier: \"GOLD\", orders: 5, amount: \"100000\"}]";
    private static final String AS_OF = "2025-03-31T00:00:00+09:00";

    @Inject
    Database database;

    @BeforeEach
    void start() {
        database.empty();
        Shop shop = new Shop(database);
        shop.customers(4);
        database.execute(
                "update customer set tier = case id when 1 then 'SILVER' when 2 then 'GOLD' when 3 then 'PLATINUM' end");
        shop.orders(List.of(
                order(1, "2024-10-01"),
                order(1, "2024-12-01"),
                order(1, "2025-01-01"),
                order(1, "2025-02-01"),
                order(2, "2024-10-10"),
                order(2, "2024-10-11"),
                order(2, "2025-01-01"),
                order(2, "2025-01-02"),
                order(2, "2025-01-03"),
                order(3, "2025-01-01"),
                order(4, "2025-03-01"),
                order(4, "2025-03-02")));
    }

    private static Order order(long customer, String day) {
        return Order.of(customer, Instant.parse(day + "T03:00:00Z"), 20_000);
    }

    private static JsonPath set(String ladder) {
        return CLIENT.data("mutation { tierLadderUpdate(input: {" + ladder
                + "}) { ladder { version months steps { tier orders amount { amount currency } } author }"
                + " userErrors { field message } } }");
    }

    private static JsonPath likely(String condition) {
        return CLIENT.data("{ customersWhere(condition: {tierLikely: {" + condition + "}}, asOf: \"" + AS_OF
                + "\") { nodes { id } } }");
    }

    private static List<String> found(String condition) {
        return likely(condition).getList("customersWhere.nodes.id");
    }

    private static String customer(long key) {
        return GlobalId.of("Customer", key);
    }

    @Test
    void theLadderIsSetInVersionsAndNoted() {
        assertThat(CLIENT.data("{ tierLadder { version } }").<Object>get("tierLadder"))
                .isNull();

        set("months: 12, steps: [{tier: \"ONE\"}]");
        JsonPath second = set(LADDER);

        assertThat(second.getInt("tierLadderUpdate.ladder.version")).isEqualTo(2);
        assertThat(second.getList("tierLadderUpdate.ladder.steps.orders")).containsExactly(0, 2, 5);
        assertThat(second.getList("tierLadderUpdate.ladder.steps.amount.amount"))
                .containsExactly("0", "0", "100000");
        assertThat(CLIENT.data("{ tierLadder { months steps { tier } } }").getList("tierLadder.steps.tier"))
                .containsExactly("BASIC", "SILVER", "GOLD");
        assertThat(database.count("select count(*) from audit_entry where action = 'tierLadderUpdate'"))
                .isEqualTo(2);
        assertThat(GraphQLClient.as("ANALYST")
                        .send("mutation { tierLadderUpdate(input: {" + LADDER + "}) { userErrors { message } } }")
                        .getList("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void aLadderThatDoesNotClimbIsRefusedAtItsStep() {
        assertThat(errors("months: 0, steps: []")).containsExactly("input.months", "input.steps");
        assertThat(errors("months: 1, steps: [{tier: \"A\", orders: 2}, {tier: \"B\", orders: 2}]"))
                .containsExactly("input.steps.1");
        assertThat(errors("months: 1, steps: [{tier: \"A\", amount: \"2\"}, {tier: \"B\", orders: 2, amount: \"1\"}]"))
                .containsExactly("input.steps.1");
        assertThat(errors("months: 1, steps: [{tier: \"A\"}, {tier: \"A\", orders: 2}]"))
                .containsExactly("input.steps.1.tier");
        assertThat(errors("months: 1, steps: [{tier: \" \", orders: -1, amount: \"0.5\"}]"))
                .containsExactly("input.steps.0.tier", "input.steps.0.orders", "input.steps.0.amount");
        assertThat(errors("months: 1, steps: [{tier: \"A\", amount: \"1e99\"}]"))
                .containsExactly("input.steps.0.amount");
        assertThat(database.count("select count(*) from tier_ladder")).isZero();
    }

    private static List<String> errors(String ladder) {
        return set(ladder).<List<List<String>>>get("tierLadderUpdate.userErrors.field").stream()
                .map(path -> String.join(".", path))
                .toList();
    }

    @Test
    void whoIsNearATierOrAboutToLoseOneIsFoundWithTheFigures() {
        set(LADDER);

        // 4 of 5 orders; without a tier, 2 of 2 of the first tier that demands something.
        assertThat(found("move: UPGRADE")).containsExactly(customer(1), customer(4));
        assertThat(found("move: UPGRADE, share: 0.81")).containsExactly(customer(4));
        // GOLD holds 5 orders today; on 10 April those of 10 October still count, on the 11th 4 are left.
        assertThat(found("move: DOWNGRADE, withinDays: 0")).isEmpty();
        assertThat(found("move: DOWNGRADE, withinDays: 10")).isEmpty();
        assertThat(found("move: DOWNGRADE, withinDays: 11")).containsExactly(customer(2));
        assertThat(found("move: DOWNGRADE, withinDays: 365")).containsExactly(customer(1), customer(2));

        String id = CLIENT.data("mutation { audienceCreate(input: {name: \"up\", definition: {condition: {or: ["
                        + "{tierLikely: {move: UPGRADE}}, {tierLikely: {move: DOWNGRADE, withinDays: 11}}]}}})"
                        + " { audience { id } } }")
                .getString("audienceCreate.audience.id");
        assertThat(figures(id, 1))
                .containsExactly(
                        "GOLD: 4 of 5 orders, 80000 of 100000 KRW since 2024-09-30",
                        "SILVER: 3 of 2 orders, 60000 of 0 KRW since 2024-10-11");
        assertThat(figures(id, 2)).containsExactly(null, "GOLD: 4 of 5 orders, 80000 of 100000 KRW since 2024-10-11");
        assertThat(figures(id, 3)).containsExactly(null, null);
    }

    private static List<String> figures(String audience, long customer) {
        return CLIENT.data("{ audienceExplanation(audienceId: \"" + audience + "\", customerId: \"" + customer(customer)
                        + "\", asOf: \"" + AS_OF + "\") { nodes { figure } } }")
                .<String>getList("audienceExplanation.nodes.figure")
                .subList(1, 3);
    }

    @Test
    void withoutALadderOrWithTheOtherMovesNumberItIsRefused() {
        String preview = "{ audiencePreview(definition: {condition: {tierLikely: {%s}}}) { customers } }";
        assertThat(CLIENT.send(preview.formatted("move: UPGRADE")).getString("errors[0].message"))
                .contains("definition.condition.tierLikely: no tier ladder is set. Set one with tierLadderUpdate");
        set(LADDER);
        assertThat(CLIENT.send(preview.formatted("move: UPGRADE, withinDays: 3"))
                        .getString("errors[0].message"))
                .contains("definition.condition.tierLikely.withinDays: withinDays is for DOWNGRADE alone");
        assertThat(CLIENT.send(preview.formatted("move: UPGRADE, share: 1.5")).getString("errors[0].message"))
                .contains("definition.condition.tierLikely.share: 1.5 is out of range");
        assertThat(CLIENT.send(preview.formatted("move: DOWNGRADE, share: 0.5")).getString("errors[0].message"))
                .contains("tierLikely.share: share is for UPGRADE alone");
    }
}
