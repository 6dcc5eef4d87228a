package io.dangol.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.job.Run;
import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiRecordingTest {
    private static final Instant HALF = Instant.parse("2025-03-30T15:00:00Z");
    private static final Instant LATER = Instant.parse("2025-05-09T15:00:00Z");

    @Inject
    KpiRecordings recordings;

    @Inject
    Database database;

    private World world;

    @BeforeEach
    void world() {
        database.empty();
        world = new World(7, 80);
        world.write(database);
        database.execute("""
                insert into kpi_target (campaign_id, position, metric, medium, baseline, fixed_value, target_lift, window_days)
                values
                    (1, 0, 'SENDS', null, 'FIXED', 50, 0, null),
                    (1, 1, 'DELIVERY_RATE', null, 'FIXED', 0.9, 0, null),
                    (1, 2, 'OPEN_RATE', 'EMAIL', 'FIXED', 0.3, 0, null),
                    (1, 3, 'CLICK_RATE', 'PUSH', 'FIXED', 0.2, 0, null),
                    (1, 4, 'OPT_OUT_RATE', null, 'FIXED', 0.1, 0, null),
                    (1, 5, 'CONVERSION_RATE', null, 'FIXED', 0.1, 0, null),
                    (1, 6, 'REVENUE', null, 'FIXED', 100000, 0, null),
                    (1, 7, 'REVENUE_PER_RECIPIENT', null, 'FIXED', 1000, 0, null),
                    (1, 8, 'MONTHLY_SPEND_PER_MEMBER', null, 'PREVIOUS_PERIOD', null, 0.2, null),
                    (1, 9, 'MONTHLY_ORDERS_PER_MEMBER', null, 'HOLDOUT', null, 0.15, null),
                    (1, 10, 'REPURCHASE_RATE', null, 'HOLDOUT', null, 0.15, null),
                    (1, 11, 'RETURN_RATE', null, 'HOLDOUT', null, 0.2, null),
                    (1, 12, 'BOOKMARK_CONVERSION', null, 'FIXED', 0.05, 0, null),
                    (1, 13, 'INCREMENTAL_REVENUE', null, 'FIXED', 0, 0, null),
                    (1, 14, 'MONTHLY_SPEND_PER_MEMBER', null, 'PREVIOUS_PERIOD', null, 0.2, 30),
                    (1, 15, 'COUPON_REDEMPTION', null, 'HOLDOUT', null, 0.1, null),
                    (1, 16, 'NET_PROMOTER_SCORE', null, 'FIXED', 10, 0, null)
                """);
    }

    @Test
    void everyMetricIsRecordedWithItsWordsAndItsRun() {
        Run run = record(LATER);

        NaiveFigures naive = new NaiveFigures(world, World.FROM, World.TO);
        assertThat(run.summary()).contains("recorded 17 results");
        assertThat(observed("SENDS")).isEqualTo(naive.sends(1, null));
        double months = 61 / 30.4375;
        List<Long> members = naive.members(1, "TREATMENT");
        double spend = members.stream()
                .mapToLong(c -> naive.spend(c, World.FROM, World.TO))
                .sum();
        List<Long> heldOut = naive.members(1, "HOLDOUT");
        double expected = heldOut.stream()
                        .mapToLong(c -> naive.spend(c, World.FROM, World.TO))
                        .average()
                        .orElseThrow()
                * members.size();
        assertThat(observed("INCREMENTAL_REVENUE"))
                .as("a push costs 10 in tests")
                .isCloseTo(spend - expected - 10 * naive.sends(1, "PUSH"), within(1e-3));
        assertThat(observed("NET_PROMOTER_SCORE"))
                .isCloseTo(naive.recommendation(1, "TREATMENT"), org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(observed("REVENUE"))
                .isEqualTo(
                        naive.attributed(1).stream().mapToLong(World.Order::net).sum());
        assertThat(observed("CLICK_RATE"))
                .isEqualTo((double) naive.with(1, "PUSH", List.of("CLICKED")).size()
                        / naive.delivered(1, "PUSH").size());
        assertThat(observed("MONTHLY_SPEND_PER_MEMBER"))
                .isCloseTo(spend / members.size() / months, org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(database.count(
                        "select count(*) from kpi_result where run_id = $1 and as_of = $2 and window_over",
                        run.key(),
                        World.TO.atOffset(java.time.ZoneOffset.UTC)))
                .isEqualTo(16);
        assertThat(database.rows("select words from kpi_result"))
                .allSatisfy(
                        row -> assertThat(row.getString(0)).contains("goal").doesNotContain("NaN", "null", "Infinity"));
    }

    @Test
    void recordingAgainAddsNothingAsLongAsTheFactsStand() {
        record(LATER);

        Run again = record(LATER.plus(Duration.ofDays(1)));

        assertThat(again.summary()).contains("recorded 0 results");
    }

    @Test
    void campaignsAreComparedByTheirNewestResults() {
        record(LATER);
        String id = GraphQLClient.local()
                .data("{campaigns(filter: {text: \"c1\"}) {nodes {id}}}")
                .getString("campaigns.nodes[0].id");

        JsonPath answer = GraphQLClient.local().data("""
                        query($id: ID!) {campaignComparison(campaign: $id, other: $id) {kpis {metric difference
                            relativeDifference result {observed} otherResult {observed}}}}
                        """, Map.of("id", id));

        Map<String, Object> revenue = answer.getMap("campaignComparison.kpis.find {it.metric == 'REVENUE'}");
        assertThat(((Number) ((Map<?, ?>) revenue.get("result")).get("observed")).doubleValue())
                .isEqualTo(observed("REVENUE"));
        assertThat(revenue.get("result")).isEqualTo(revenue.get("otherResult"));
        assertThat(((Number) revenue.get("difference")).doubleValue()).isZero();
        assertThat(((Number) revenue.get("relativeDifference")).doubleValue()).isZero();
    }

    @Test
    void refundsAfterTheEndCorrectTheResultAndTheFormerValueStays() {
        record(LATER);
        double before = observed("REVENUE");

        world.refund(database);
        record(LATER.plus(Duration.ofDays(3)));

        JsonPath answer = GraphQLClient.local().data("""
                {campaigns(filter: {text: "c1"}) {nodes {latestKpiResults {metric revision observed asOf former {observed revision former {revision}}}}}}
                """);
        Map<String, Object> revenue =
                answer.getMap("campaigns.nodes[0].latestKpiResults.find {it.metric == 'REVENUE'}");
        double now = new NaiveFigures(world, World.FROM, World.TO)
                .attributed(1).stream().mapToLong(World.Order::net).sum();
        assertThat(((Number) revenue.get("observed")).doubleValue())
                .isEqualTo(now)
                .isLessThan(before);
        assertThat(revenue).containsEntry("revision", 1).containsEntry("asOf", "2025-05-01T00:00:00+09:00");
        assertThat(((Map<?, ?>) revenue.get("former")).get("observed").toString())
                .isEqualTo(String.valueOf(((Number) before).floatValue() == before ? (Object) before : before));
    }

    @Test
    void aRunningCampaignGetsARowPerDayAndTheFinalOneAtItsEnd() {
        record(HALF);
        record(HALF.plus(Duration.ofDays(1)));
        record(LATER);

        JsonPath answer = GraphQLClient.local().data("""
                {campaigns(filter: {text: "c1"}) {nodes {kpiTargets {metric windowDays
                    latestResult {asOf}
                    kpiResults(last: 2) {totalCount nodes {asOf windowOver verdict} pageInfo {hasPreviousPage hasNextPage startCursor}}}}}}
                """);
        answer.setRootPath("data.campaigns.nodes[0].kpiTargets[8]");
        assertThat(answer.getInt("kpiResults.totalCount")).isEqualTo(3);
        assertThat(answer.getList("kpiResults.nodes.asOf"))
                .containsExactly("2025-04-01T00:00:00+09:00", "2025-05-01T00:00:00+09:00");
        assertThat(answer.getList("kpiResults.nodes.windowOver")).containsExactly(false, true);
        assertThat(answer.getBoolean("kpiResults.pageInfo.hasPreviousPage")).isTrue();
        assertThat(answer.getString("latestResult.asOf")).isEqualTo("2025-05-01T00:00:00+09:00");
        answer.setRootPath("data.campaigns.nodes[0].kpiTargets[14]");
        assertThat(answer.getInt("kpiResults.totalCount"))
                .as("a window of 30 days ends on the 31st")
                .isEqualTo(1);
    }

    @Test
    void nothingIsRecordedBeforeTheLaunchNorLongAfterTheEnd() {
        assertThat(record(World.FROM).summary()).contains("Evaluated 0");
        assertThat(record(World.TO.plus(Duration.ofDays(91))).summary()).contains("Evaluated 0");
        assertThat(record(World.TO.plus(Duration.ofDays(89))).summary()).contains("Evaluated 2");
    }

    @Test
    void theMutationStartsARunAndRefusesTheFuture() {
        GraphQLClient client = GraphQLClient.local();
        JsonPath started = client.data(
                "mutation($d: Date) {kpiRecordingStart(input: {asOf: $d}) {run {id kind} userErrors {message field}}}",
                Map.of("d", "2025-05-10"));
        String run = started.getString("kpiRecordingStart.run.id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.data("query($id: ID!) {run(id: $id) {status}}", Map.of("id", run))
                        .getString("run.status")
                        .equals("SUCCEEDED"));

        JsonPath refused = client.data(
                "mutation($d: Date) {kpiRecordingStart(input: {asOf: $d}) {run {id} userErrors {message field}}}",
                Map.of("d", "2999-01-01"));

        assertThat(database.count("select count(*) from kpi_result")).isEqualTo(17);
        assertThat(refused.getString("kpiRecordingStart.userErrors[0].message")).contains("lies ahead");
    }

    @Test
    void membersOfBothArmsWhoTurnOutToBeOnePersonProveNothing() {
        database.execute("""
                update customer set merged_into_id = (
                    select min(h.customer_id) from campaign_member h where h.campaign_id = 1 and h.arm = 'HOLDOUT')
                where id = (select max(t.customer_id) from campaign_member t where t.campaign_id = 1 and t.arm = 'TREATMENT')
                """);

        List<Row> arms = database.rows("select arm, count(*) from campaign_person where campaign_id = 1 group by arm");

        long members = database.count("select count(*) from campaign_member where campaign_id = 1");
        assertThat(arms.stream().mapToLong(row -> row.getLong(1)).sum()).isEqualTo(members - 2);
    }

    private Run record(Instant asOf) {
        Run run = recordings.run(asOf, RunTrigger.MUTATION).await().atMost(Duration.ofSeconds(60));
        assertThat(run.status()).as(String.valueOf(run.failure())).isEqualTo(RunStatus.SUCCEEDED);
        return run;
    }

    private double observed(String metric) {
        return database.rows("""
                        select r.observed from kpi_result r join kpi_target t on t.id = r.target_id
                        where t.metric = $1 and t.window_days is null order by r.as_of desc, r.revision desc limit 1
                        """, metric).get(0).getDouble(0);
    }
}
