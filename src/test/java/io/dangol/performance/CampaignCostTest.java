package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.job.RunTrigger;
import io.dangol.shared.GlobalId;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.dangol.testsupport.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What campaigns cost, against the same facts counted one by one; the brand pays 10 for a push in tests. */
@QuarkusTest
class CampaignCostTest {
    private static final Instant LATER = Instant.parse("2025-05-09T15:00:00Z");
    private static final String COST = """
            query($id: ID!) { campaign(id: $id) { cost {
                recipients budgetState warnings planned { amount } spent { amount currency } budget { amount }
                channels { medium perMessage { amount } ofCampaign planned { amount } messages spent { amount } }
                incentive { basis amount { amount } discount expectedRate couponName planned { amount } times spent { amount } }
            } } }""";

    @Inject
    KpiRecordings recordings;

    @Inject
    Database database;

    @Inject
    SqlStatements statements;

    private final GraphQLClient api = GraphQLClient.local();
    private World world;

    @BeforeEach
    void world() {
        database.empty();
        world = new World(11, 80);
        world.write(database);
        database.execute("""
                insert into campaign_channel (campaign_id, position, medium, reason, message_cost)
                values (1, 0, 'EMAIL', 'r', 0.35), (1, 1, 'PUSH', 'r', null);
                insert into kpi_target (campaign_id, position, metric, baseline, fixed_value, target_lift)
                values (1, 0, 'INCREMENTAL_REVENUE', 'FIXED', 0, 0)""");
    }

    @Test
    void whatWasSentCountsAtTheCampaignsPriceElseAtTheBrands() {
        incentive("PER_RECIPIENT", 500, false, null, null);

        JsonPath cost = cost();

        long mails = sent("EMAIL");
        long pushes = sent("PUSH");
        Set<Long> people = new HashSet<>();
        world.messages.stream().filter(each -> each.campaign() == 1).forEach(each -> people.add(each.customer()));
        int treated = new NaiveFigures(world, World.FROM, World.TO)
                .members(1, "TREATMENT")
                .size();
        assertThat(cost.getInt("recipients")).isEqualTo(treated);
        assertThat(cost.getList("channels.medium")).containsExactly("EMAIL", "PUSH");
        assertThat(cost.getList("channels.ofCampaign")).containsExactly(true, false);
        assertThat(amount(cost, "channels[0].perMessage.amount")).isEqualByComparingTo("0.35");
        assertThat(cost.getInt("channels[0].messages")).isEqualTo((int) mails);
        assertThat(amount(cost, "channels[0].planned.amount"))
                .isEqualByComparingTo(String.valueOf(Math.round(0.35 * treated)));
        assertThat(cost.getString("channels[1].planned"))
                .as("speaks only after the first")
                .isNull();
        assertThat(amount(cost, "channels[1].spent.amount")).isEqualByComparingTo(BigDecimal.valueOf(10 * pushes));
        assertThat(cost.getInt("incentive.times")).isEqualTo(people.size());
        assertThat(amount(cost, "incentive.planned.amount")).isEqualByComparingTo(BigDecimal.valueOf(500L * treated));
        assertThat(amount(cost, "spent.amount").doubleValue())
                .isCloseTo(0.35 * mails + 10 * pushes + 500 * people.size(), within(0.5));
        assertThat(cost.getString("budgetState")).isEqualTo("NO_BUDGET");
        assertThat(cost.getList("warnings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PER_RECIPIENT,false", "PER_REDEMPTION,false", "PER_RECIPIENT,true", "PER_REDEMPTION,true"})
    void theIncrementalRevenueLosesMessagesAndIncentivesButNoDiscountTwice(String basis, boolean discount) {
        recordings.run(LATER, RunTrigger.MUTATION).await().atMost(Duration.ofSeconds(60));
        double before = incremental();
        incentive(basis, 300, discount, null, null);

        recordings
                .run(LATER.plus(Duration.ofDays(1)), RunTrigger.MUTATION)
                .await()
                .atMost(Duration.ofSeconds(60));

        NaiveFigures naive = new NaiveFigures(world, World.FROM, World.TO);
        long times =
                basis.equals("PER_RECIPIENT") ? naive.sent(1, "TREATMENT", null).size() : naive.used(1, "TREATMENT");
        assertThat(times).isPositive();
        assertThat(incremental()).isCloseTo(before - (discount ? 0 : 300.0 * times), within(1e-3));
        double spend = naive.members(1, "TREATMENT").stream()
                .mapToLong(c -> naive.spend(c, World.FROM, World.TO))
                .sum();
        double expected = naive.members(1, "HOLDOUT").stream()
                        .mapToLong(c -> naive.spend(c, World.FROM, World.TO))
                        .average()
                        .orElseThrow()
                * naive.members(1, "TREATMENT").size();
        assertThat(before)
                .isCloseTo(
                        spend - expected - 10 * naive.sends(1, "PUSH") - 0.35 * naive.sends(1, "EMAIL"), within(1e-3));
    }

    @Test
    void ofANamedCouponEveryUseInTheWindowCountsAndOfOthersNone() {
        database.execute("update coupon set name = case when code like '%1' then 'Spring' else 'Other' end");
        incentive("PER_REDEMPTION", 300, true, 0.5, "Spring");

        JsonPath cost = cost();

        Set<Long> treated = new HashSet<>(new NaiveFigures(world, World.FROM, World.TO).members(1, "TREATMENT"));
        long used = 0;
        for (int i = 0; i < world.coupons.size(); i++) {
            World.Coupon coupon = world.coupons.get(i);
            if (("k" + i).endsWith("1")
                    && treated.contains(coupon.customer())
                    && coupon.used() != null
                    && !coupon.used().isBefore(World.FROM)
                    && coupon.used().isBefore(World.TO)) {
                used++;
            }
        }
        assertThat(used).isPositive();
        assertThat(cost.getInt("incentive.times")).isEqualTo((int) used);
        assertThat(amount(cost, "incentive.spent.amount")).isEqualByComparingTo(BigDecimal.valueOf(300 * used));
        assertThat(amount(cost, "incentive.planned.amount"))
                .isEqualByComparingTo(BigDecimal.valueOf(150L * treated.size()));
        assertThat(cost.getDouble("incentive.expectedRate")).isEqualTo(0.5);
    }

    @Test
    void anExceededBudgetIsSaidWithWhatToDoAndStopsNothing() {
        JsonPath raised = update(Map.of("budget", "1.5"));
        assertThat(raised.getList("campaignUpdate.userErrors"))
                .as("a budget may change while it runs")
                .isEmpty();

        JsonPath cost = cost();

        assertThat(cost.getString("budgetState")).isEqualTo("EXCEEDED");
        assertThat(cost.getString("warnings[0]"))
                .contains("exceeded by")
                .contains("pause or complete the campaign, or raise its budget");
        assertThat(database.rows("select status from campaign where id = 1")
                        .get(0)
                        .getString(0))
                .isEqualTo("RUNNING");

        update(Map.of("budget", "1000000"));
        assertThat(cost().getString("budgetState")).isEqualTo("WITHIN");
        update(Map.of());
        assertThat(cost().getString("budgetState")).isEqualTo("NO_BUDGET");
    }

    @Test
    void anIncentiveIsAPromiseOnceTheCampaignBegan() {
        JsonPath answer =
                update(Map.of("incentive", Map.of("basis", "PER_RECIPIENT", "amount", "100", "discount", false)));

        assertThat(answer.getString("campaignUpdate.userErrors[0].message"))
                .contains("only name, objective, strategy and budget");
    }

    @Test
    void aMessageWithoutAPriceIsWarnedOf() {
        database.execute("update message_event set medium = 'SMS' where campaign_id = 1 and medium = 'PUSH'");

        JsonPath cost = cost();

        assertThat(cost.getList("channels.medium")).containsExactly("EMAIL", "PUSH", "SMS");
        assertThat(cost.getString("channels[2].perMessage")).isNull();
        assertThat(cost.getString("warnings[0]")).contains("SMS").contains("dangol.kpi.message-cost.sms");
    }

    @Test
    void aPlanWithCostsIsShownBeforeTheLaunchAndCopied() {
        Map<String, Object> spending = new HashMap<>(Map.of("budget", "1000", "expectedRecipients", 100));
        spending.put(
                "incentive",
                Map.of(
                        "basis",
                        "PER_REDEMPTION",
                        "amount",
                        "1000.50",
                        "discount",
                        true,
                        "expectedRate",
                        0.1,
                        "couponName",
                        "봄"));
        assertThat(create("planned", spending, "12.5").getList("campaignCreate.userErrors"))
                .isEmpty();
        JsonPath copied = api.data(
                "mutation($id: ID!) { campaignCopy(input: {id: $id, key: \"again\"}) { campaign { id } userErrors { message } } }",
                Map.of("id", GlobalId.of("Campaign", 3)));

        for (String id : List.of(GlobalId.of("Campaign", 3), copied.getString("campaignCopy.campaign.id"))) {
            JsonPath cost = cost(id);
            assertThat(cost.getInt("recipients")).isEqualTo(100);
            assertThat(amount(cost, "channels[0].planned.amount")).isEqualByComparingTo("1250");
            assertThat(amount(cost, "incentive.planned.amount")).isEqualByComparingTo("10005");
            assertThat(amount(cost, "planned.amount")).isEqualByComparingTo("11255");
            assertThat(cost.getString("incentive.couponName")).isEqualTo("봄");
            assertThat(cost.getString("budgetState")).isEqualTo("PLANNED_OVER");
            assertThat(cost.getString("warnings[0]")).contains("11,255 KRW, more than the budget of 1,000 KRW");
        }
    }

    @Test
    void whereMembersEnterOverTimeThePlanExpectsThemAsLongAsItRuns() {
        database.execute("""
                update campaign set expected_recipients = 1000;
                insert into campaign_trigger (campaign_id, kind, definition)
                values (1, 'RECURRING', '{"kind": "RECURRING", "at": "10:00"}')""");
        int treated = new NaiveFigures(world, World.FROM, World.TO)
                .members(1, "TREATMENT")
                .size();

        assertThat(cost().getInt("recipients")).isEqualTo(1000);
        assertThat(amount(cost(), "planned.amount")).isEqualByComparingTo("350");
        database.execute("update campaign set status = 'COMPLETED', ended_at = now()");
        assertThat(cost().getInt("recipients")).isEqualTo(treated);
    }

    @Test
    void aScreenOfCampaignsTakesAsManyStatementsForManyAsForOne() {
        database.execute("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, created_at, updated_at)
                select 'more' || n, 'n', 'o', 'VIP', 's', '2025-01-01', '2025-01-02', 0, 7, now(), now()
                from generate_series(1, 9) n""");
        String screen = """
                query($n: Int!) { campaigns(first: $n) { nodes {
                    cost { budgetState spent { amount } } approval { state } variants { key templates { medium } } } } }""";
        api.data(screen, Map.of("n", 1));

        List<String> one = statements.during(() -> api.data(screen, Map.of("n", 1)));
        List<String> many = statements.during(() -> api.data(screen, Map.of("n", 11)));

        assertThat(many).hasSameSizeAs(one).hasSizeLessThan(12);
    }

    @Test
    void badCostsAreRefusedByField() {
        assertThat(refused(Map.of("budget", "0"), "1")).containsExactly("input.spending.budget");
        assertThat(refused(Map.of("budget", "1.00001"), "1")).containsExactly("input.spending.budget");
        assertThat(refused(Map.of("expectedRecipients", 0), "1")).containsExactly("input.spending.expectedRecipients");
        assertThat(refused(Map.of(), "-1")).containsExactly("input.channels.0.messageCost");
        assertThat(refused(
                        Map.of(
                                "incentive",
                                Map.of(
                                        "basis",
                                        "PER_RECIPIENT",
                                        "amount",
                                        "-5",
                                        "discount",
                                        false,
                                        "expectedRate",
                                        0.5)),
                        "1"))
                .containsExactly("input.spending.incentive.amount", "input.spending.incentive.expectedRate");
        assertThat(refused(
                        Map.of(
                                "incentive",
                                Map.of(
                                        "basis",
                                        "PER_REDEMPTION",
                                        "amount",
                                        "5",
                                        "discount",
                                        false,
                                        "expectedRate",
                                        1.5)),
                        "1"))
                .containsExactly("input.spending.incentive.expectedRate");
    }

    private List<String> refused(Map<String, Object> spending, String messageCost) {
        return create("bad", spending, messageCost).<List<String>>getList("campaignCreate.userErrors.field").stream()
                .map(path -> String.join(".", path))
                .collect(Collectors.toList());
    }

    private JsonPath create(String key, Map<String, Object> spending, String messageCost) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "key", key,
                "name", "N",
                "objective", "O",
                "segmentKey", "VIP",
                "strategy", "S",
                "startsOn", "2025-03-01",
                "endsOn", "2025-03-31",
                "channels", List.of(Map.of("medium", "EMAIL", "reason", "r", "messageCost", messageCost)),
                "kpiTargets", List.of(Map.of("metric", "SENDS", "baseline", "FIXED", "fixedValue", 1))));
        plan.put("spending", spending);
        return api.data(
                "mutation($c: CampaignCreateInput!) { campaignCreate(input: $c) { campaign { id } userErrors { field message } } }",
                Map.of("c", plan));
    }

    private JsonPath update(Map<String, Object> spending) {
        int version = database.rows("select version from campaign where id = 1")
                .get(0)
                .getInteger(0);
        return api.data(
                "mutation($c: CampaignUpdateInput!) { campaignUpdate(input: $c) { campaign { id } userErrors { field message } } }",
                Map.of("c", Map.of("id", GlobalId.of("Campaign", 1), "version", version, "spending", spending)));
    }

    private void incentive(String basis, int amount, boolean discount, Double rate, String coupon) {
        database.update("""
                update campaign set incentive_basis = $1, incentive_amount = $2::int, incentive_discount = $3,
                    incentive_rate = nullif($4::float8, -1), incentive_coupon = nullif($5, '')
                where id = 1""", basis, amount, discount, rate == null ? -1.0 : rate, coupon == null ? "" : coupon);
    }

    private long sent(String medium) {
        return world.messages.stream()
                .filter(each -> each.campaign() == 1
                        && each.kind().equals("SENT")
                        && each.medium().equals(medium))
                .count();
    }

    private double incremental() {
        return database.rows("select observed from kpi_result order by as_of desc, revision desc limit 1")
                .get(0)
                .getDouble(0);
    }

    private JsonPath cost() {
        return cost(GlobalId.of("Campaign", 1));
    }

    private JsonPath cost(String id) {
        return api.data(COST, Map.of("id", id)).setRootPath("data.campaign.cost");
    }

    private static BigDecimal amount(JsonPath cost, String path) {
        return new BigDecimal(cost.getString(path));
    }
}
