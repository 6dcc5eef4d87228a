package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two variants beside a holdout, against a naive count of the facts. */
@QuarkusTest
class ExperimentTest {
    private static final String ESTIMATE = """
            metric arm customers controlCustomers value controlValue difference differenceInterval {level} pValue
            adjustedPValue verdict words
            """;

    @Inject
    Database database;

    private World world;
    private NaiveFigures naive;

    @BeforeEach
    void world() {
        database.empty();
        world = new World(31, 400);
        world.write(database);
        naive = new NaiveFigures(world, World.FROM, World.TO);
        database.execute("""
                insert into campaign_variant (campaign_id, position, key, name, share, size)
                select 1, n - 1, v, upper(v), 0.5, (
                    select count(*) from campaign_member m where m.campaign_id = 1 and m.arm = 'TREATMENT' and m.customer_id % 2 = n - 1)
                from (values (1, 'even'), (2, 'odd')) as variant(n, v);
                update campaign_member m set variant_id = v.id
                from campaign_variant v
                where m.campaign_id = 1 and m.arm = 'TREATMENT' and v.campaign_id = 1 and v.position = m.customer_id % 2
                """);
    }

    @Test
    void everyVariantIsComparedWithTheHoldout() {
        JsonPath answer = experiment("estimates {" + ESTIMATE + "}");

        assertThat(answer.getList("arms.key")).containsExactly("HOLDOUT", "even", "odd");
        assertThat(answer.getList("arms.control")).containsExactly(true, false, false);
        for (String arm : List.of("even", "odd")) {
            List<Long> members = arm(arm);
            Map<String, Object> spend = estimate(answer, "SPEND_PER_MEMBER", arm);
            assertThat(number(spend, "value")).isCloseTo(mean(members, this::spend), within(1e-6));
            assertThat(number(spend, "controlValue")).isCloseTo(mean(arm("HOLDOUT"), this::spend), within(1e-6));
            assertThat(number(estimate(answer, "ORDERS_PER_MEMBER", arm), "value"))
                    .isCloseTo(mean(members, this::orders), within(1e-9));
            assertThat(number(estimate(answer, "CONVERSION_RATE", arm), "value"))
                    .isCloseTo(mean(members, customer -> Math.min(1, orders(customer))), within(1e-9));
            assertThat(number(estimate(answer, "AVERAGE_ORDER_VALUE", arm), "value"))
                    .isCloseTo(mean(members, this::spend) / mean(members, this::orders), within(1e-6));
            assertThat(spend.get("differenceInterval")).isEqualTo(Map.of("level", 0.975));
            assertThat(estimate(answer, "VISIT_RATE", arm)).containsEntry("verdict", "TOO_FEW");
        }
        assertHolm(answer);
    }

    @Test
    void slicesShareOutTheMembersAsTheyWereAtTheLaunch() {
        JsonPath answer =
                experiment("bySegment {key customers} byDiscountBand {key customers estimates {" + ESTIMATE + "}}");

        assertThat(answer.getList("bySegment.key")).containsExactly("NO_SEGMENT");
        int never = (int) world.arms.get(1L).keySet().stream()
                .filter(customer -> naive.orders(customer, Instant.EPOCH, World.FROM)
                        .findAny()
                        .isEmpty())
                .count();
        assertThat(answer.getInt("byDiscountBand.find {it.key == 'NO_ORDERS'}.customers"))
                .isEqualTo(never);
        assertThat(answer.getInt("byDiscountBand.find {it.key == 'FULL_PRICE'}.customers"))
                .isEqualTo(world.arms.get(1L).size() - never);
    }

    @Test
    void whoEntersLaterIsSlicedAsTheyWereThen() {
        Instant entry = World.FROM.plus(Duration.between(World.FROM, World.TO).dividedBy(2));
        database.update(
                "update campaign_member set entered_at = $1 where campaign_id = 1", entry.atOffset(ZoneOffset.UTC));
        database.update(
                "insert into membership (customer_id, from_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)"
                        + " select customer_id, $1, 'LOYAL', 1, 0, 0, 0, 0 from campaign_member where campaign_id = 1",
                World.FROM.plusSeconds(1).atOffset(ZoneOffset.UTC));

        JsonPath answer = experiment("bySegment {key} byDiscountBand {key customers}");

        assertThat(answer.getList("bySegment.key")).containsExactly("LOYAL");
        long never = world.arms.get(1L).keySet().stream()
                .filter(customer ->
                        naive.orders(customer, Instant.EPOCH, entry).findAny().isEmpty())
                .count();
        assertThat(answer.getInt("byDiscountBand.find {it.key == 'NO_ORDERS'}.customers"))
                .isEqualTo((int) never);
    }

    @Test
    void armsThatLostMembersAreNotCompared() {
        database.execute("delete from campaign_member where campaign_id = 1 and variant_id = 1 and customer_id > 100");

        JsonPath answer = experiment("verdict estimates {" + ESTIMATE + "}");

        assertThat(answer.getBoolean("sampleRatioMismatch")).isTrue();
        assertThat(answer.getString("verdict")).contains("nothing is compared");
        assertThat(answer.getList("estimates.verdict", String.class)).containsOnly("NOT_COMPARABLE");
    }

    @Test
    void aCampaignWithoutAnythingToCompareIsNoExperiment() {
        database.execute(
                "delete from campaign_member where arm = 'HOLDOUT'; update campaign set holdout_size = 0 where id = 2");

        JsonPath answer = GraphQLClient.local()
                .data("{campaigns(first: 1, filter: {text: \"c2\"}) {nodes {key experiment {verdict}}}}");

        assertThat(answer.getString("campaigns.nodes[0].key")).isEqualTo("c2");
        assertThat(answer.<Object>get("campaigns.nodes[0].experiment")).isNull();
    }

    private static void assertHolm(JsonPath answer) {
        for (ExperimentMetric metric : ExperimentMetric.values()) {
            List<Map<String, Object>> arms = answer.getList("estimates.findAll {it.metric == '" + metric + "'}");
            List<Double> p = arms.stream().map(arm -> number(arm, "pValue")).toList();
            List<Double> corrected =
                    arms.stream().map(arm -> number(arm, "adjustedPValue")).toList();
            assertThat(corrected).isEqualTo(MultipleTests.holm(p));
        }
    }

    private static JsonPath experiment(String fields) {
        JsonPath answer = ExactAnswer.of(
                "{campaigns(first: 1, filter: {text: \"c1\"}) {nodes {experiment {sampleRatioMismatch arms {key control} "
                        + fields + "}}}}");
        answer.setRootPath("data.campaigns.nodes[0].experiment");
        return answer;
    }

    private static Map<String, Object> estimate(JsonPath answer, String metric, String arm) {
        return answer.getMap("estimates.find {it.metric == '" + metric + "' && it.arm == '" + arm + "'}");
    }

    private List<Long> arm(String key) {
        return world.arms.get(1L).entrySet().stream()
                .filter(member -> member.getValue().equals("HOLDOUT")
                        ? key.equals("HOLDOUT")
                        : key.equals(member.getKey() % 2 == 0 ? "even" : "odd"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double spend(long customer) {
        return naive.spend(customer, World.FROM, World.TO);
    }

    private double orders(long customer) {
        return naive.orders(customer, World.FROM, World.TO).count();
    }

    private static double mean(List<Long> customers, LongToDoubleFunction figure) {
        return customers.stream().mapToDouble(figure::applyAsDouble).average().orElseThrow();
    }

    private static double number(Map<?, ?> found, String name) {
        return ((Number) found.get(name)).doubleValue();
    }
}
