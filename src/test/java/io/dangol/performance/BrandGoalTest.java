package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrandGoalTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final String GOALS = """
            {brandGoals(year: 2025) {measure target growth results {asOf revision}
                latestResult {observed former formerTotal target yearOnYear targetYearOnYear expected paceRatio pace words revision}}}
            """;

    @Inject
    KpiRecordings recordings;

    @Inject
    Database database;

    private final GraphQLClient client = GraphQLClient.local();

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void goalsAreCountedAsANaiveReadingOfTheOrdersCountsThem() {
        World world = new World(21, 80);
        world.write(database);
        set("NEW_CUSTOMERS", null, 0.441);
        set("ACTIVE_CUSTOMERS", 70, null);
        Instant asOf = Instant.parse("2025-03-31T15:00:00Z");

        record(asOf);
        assertCounts(world, asOf, 0);
        world.refund(database);
        record(asOf);

        assertCounts(world, asOf, 1);
        assertThat(client.data(GOALS).getList("brandGoals[0].results")).hasSize(1);
    }

    @Test
    void recordingTheSameFactsAgainAddsNothing() {
        new World(22, 30).write(database);
        set("ACTIVE_CUSTOMERS", 70, null);

        record(World.TO);
        record(World.TO);

        assertThat(database.count("select count(*) from brand_goal_result")).isEqualTo(1);
    }

    @Test
    void aGoalIsReplacedAndAuditedAndAFaultyOneRefused() {
        assertThat(set("NEW_CUSTOMERS", 143_000, null).getList("brandGoalSet.userErrors"))
                .isEmpty();
        assertThat(set("NEW_CUSTOMERS", null, 0.5).getDouble("brandGoalSet.brandGoal.growth"))
                .isEqualTo(0.5);

        JsonPath both = set("NEW_CUSTOMERS", 10, 0.1);
        JsonPath none = set("ACTIVE_CUSTOMERS", 0, null);

        assertThat(both.getString("brandGoalSet.userErrors[0].message")).contains("either target or growth");
        assertThat(none.getString("brandGoalSet.userErrors[0].message")).contains("target is 0");
        assertThat(database.count("select count(*) from brand_goal")).isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry where action = 'brandGoalSet'"))
                .isEqualTo(2);
    }

    @Test
    void thePaceIsThatOfLastYearsCourse() {
        BrandGoalCourse course = new BrandGoalCourse(80_000, 50_000, 99_237, 143_000L, 0.5);

        assertThat(course.targetYearOnYear()).isCloseTo(0.441, within(1e-3));
        assertThat(course.expected()).isEqualTo(72_050);
        assertThat(course.pace()).isEqualTo(BrandGoalPace.ON_PACE);
        assertThat(course.words(BrandGoalMeasure.NEW_CUSTOMERS))
                .contains("80,000 new customers", "+60.0 %", "143,000 (+44.1 % on last year)", "72,050 by now");
        assertThat(new BrandGoalCourse(9, 0, 0, 100L, 0.5).pace()).isEqualTo(BrandGoalPace.BEHIND);
        assertThat(new BrandGoalCourse(99, 0, 0, 100L, 1).pace()).isEqualTo(BrandGoalPace.MISSED);
        assertThat(new BrandGoalCourse(100, 0, 0, 100L, 0.5).pace()).isEqualTo(BrandGoalPace.REACHED);
        assertThat(new BrandGoalCourse(100, 0, 0, null, 0.5).pace()).isEqualTo(BrandGoalPace.UNKNOWN);
    }

    private void assertCounts(World world, Instant asOf, int revision) {
        Instant year = Instant.parse("2024-12-31T15:00:00Z");
        Instant formerYear = Instant.parse("2023-12-31T15:00:00Z");
        Instant formerAsOf = asOf.atZone(ZONE).minusYears(1).toInstant();
        JsonPath answer = client.data(GOALS);
        for (Map.Entry<String, Boolean> each :
                Map.of("NEW_CUSTOMERS", true, "ACTIVE_CUSTOMERS", false).entrySet()) {
            Map<String, Object> result =
                    answer.getMap("brandGoals.find {it.measure == '" + each.getKey() + "'}.latestResult");
            boolean fresh = each.getValue();
            assertThat(result)
                    .containsEntry("observed", count(world, year, asOf, fresh))
                    .containsEntry("former", count(world, formerYear, formerAsOf, fresh))
                    .containsEntry("formerTotal", count(world, formerYear, year, fresh))
                    .containsEntry("revision", revision);
            int target = fresh ? (int) Math.round(count(world, formerYear, year, true) * 1.441) : 70;
            assertThat(result).containsEntry("target", target == 0 ? null : target);
        }
    }

    private static int count(World world, Instant from, Instant to, boolean fresh) {
        int count = 0;
        for (long customer = 1; customer <= world.customers; customer++) {
            long own = customer;
            var at = world.orders.stream()
                    .filter(order -> order.customer() == own && order.counted())
                    .map(World.Order::at)
                    .sorted()
                    .toList();
            boolean counts = fresh
                    ? !at.isEmpty() && !at.get(0).isBefore(from) && at.get(0).isBefore(to)
                    : at.stream().anyMatch(each -> !each.isBefore(from) && each.isBefore(to));
            count += counts ? 1 : 0;
        }
        return count;
    }

    private JsonPath set(String measure, Integer target, Double growth) {
        Map<String, Object> input = new HashMap<>();
        input.put("year", 2025);
        input.put("measure", measure);
        input.put("target", target);
        input.put("growth", growth);
        return client.data("""
                mutation($input: BrandGoalSetInput!) {
                    brandGoalSet(input: $input) {brandGoal {id year growth} userErrors {field message code}}}
                """, Map.of("input", input));
    }

    private void record(Instant asOf) {
        assertThat(recordings
                        .run(asOf, RunTrigger.MUTATION)
                        .await()
                        .atMost(Duration.ofSeconds(60))
                        .status())
                .isEqualTo(RunStatus.SUCCEEDED);
    }
}
