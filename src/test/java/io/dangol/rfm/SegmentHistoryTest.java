package io.dangol.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentHistoryTest {
    @Inject
    Database database;

    @Inject
    Scoring scoring;

    @Inject
    BusinessCalendar calendar;

    /** Kim buys seven times and stays away; Lee begins to buy between the two runs. */
    @BeforeEach
    void scoreTwice() {
        database.empty();
        database.execute("""
                insert into channel (key, name, kind) values ('mall', 'Mall', 'OWN_MALL');
                insert into customer (name, created_at) values ('Kim', now()), ('Lee', now());
                insert into identity (channel_id, external_id, customer_id, recorded_at)
                values (1, 'kim', 1, now()), (1, 'lee', 2, now());
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status,
                    list_amount, paid_amount, recorded_at)
                select 1, 1, 1, 'k' || n, timestamptz '2025-03-20 12:00+09' - n * interval '10 days', 'COMPLETED',
                    1200000, 1200000, now() from generate_series(0, 6) n
                """);
        score(LocalDate.of(2025, 3, 31));
        database.execute("""
                insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status,
                    list_amount, paid_amount, recorded_at)
                values (2, 2, 1, 'l1', timestamptz '2025-05-01 12:00+09', 'COMPLETED', 90000, 90000, now());
                insert into purchase_change (customer_id) values (2)
                """);
        score(LocalDate.of(2025, 5, 10));
    }

    @Test
    void transitionsTellWhoMovedAndWhoIsNew() {
        JsonPath data = GraphQLClient.local().data("""
                {segmentTransitions(from: "2025-03-31", to: "2025-05-10")
                    {from to cells {fromSegmentKey toSegmentKey customers}}}
                """);

        assertThat(data.<List<Map<String, Object>>>get("segmentTransitions.cells"))
                .hasSize(2);
        assertThat(data.<String>get("segmentTransitions.cells.find {it.fromSegmentKey == 'VIP'}.toSegmentKey"))
                .isEqualTo("LOYAL");
        assertThat(data.<String>get("segmentTransitions.cells.find {it.fromSegmentKey == null}.toSegmentKey"))
                .isEqualTo("NEW");
        assertThat(data.getString("segmentTransitions.from")).isEqualTo("2025-03-31T00:00:00+09:00");
    }

    @Test
    void sizesAndMovementsFollowTheRuns() {
        JsonPath data = GraphQLClient.local().data("""
                {segmentTrend(from: "2025-03-01", to: "2025-06-01") {asOf segmentKey customers value12 {amount}}
                 segmentMovements(from: "2025-03-01", to: "2025-06-01", segmentKey: "VIP") {day entered left}}
                """);

        assertThat(data.getList("segmentTrend.segmentKey")).containsExactly("VIP", "LOYAL", "NEW");
        assertThat(data.getString("segmentTrend[0].value12.amount")).isEqualTo("8400000");
        assertThat(data.getList("segmentMovements.day")).containsExactly("2025-03-31", "2025-05-10");
        assertThat(data.getList("segmentMovements.entered")).containsExactly(1, 0);
        assertThat(data.getList("segmentMovements.left")).containsExactly(0, 1);
    }

    @Test
    void theDistributionCountsEveryBuyerOnce() {
        JsonPath data = GraphQLClient.local()
                .data("{scoreDistribution {asOf cells {recency frequency monetary customers value {amount}}}}");

        assertThat(data.getList("scoreDistribution.cells.customers", Integer.class))
                .containsExactly(1, 1);
        assertThat(data.getList("scoreDistribution.cells.recency", Integer.class))
                .containsExactly(5, 1);
    }

    @Test
    void aCustomersHistoryAndExplanationAreOfTheResultInForce() {
        JsonPath data = GraphQLClient.local().data("""
                {customers(first: 10, sortKey: CREATED) {nodes {
                    segmentHistory {segmentKey from to}
                    segmentExplanation {asOf segmentKey relaxed nextStep {segmentKey orders} outlook {on segmentKey}
                        rules {segment {key} met conditions {part required actual met}}}}}}
                """);

        String kim = "customers.nodes[0].";
        assertThat(data.getList(kim + "segmentHistory.segmentKey")).containsExactly("LOYAL", "VIP");
        assertThat(data.getString(kim + "segmentExplanation.segmentKey")).isEqualTo("LOYAL");
        assertThat(data.getString(kim + "segmentExplanation.nextStep.segmentKey"))
                .isEqualTo("VIP");
        assertThat(data.getInt(kim + "segmentExplanation.nextStep.orders")).isEqualTo(1);
        assertThat(data.getString(kim + "segmentExplanation.outlook.on")).isEqualTo("2025-06-21");
        assertThat(data.getString(kim + "segmentExplanation.outlook.segmentKey"))
                .isEqualTo("PROMISING");
        assertThat(data.getString(kim + "segmentExplanation.rules[0].conditions[0].required"))
                .isEqualTo("last order within 1 month (on or after 2025-04-10)");
        assertThat(data.getBoolean(kim + "segmentExplanation.rules[0].conditions[0].met"))
                .isFalse();
    }

    @Test
    void aCustomersScoreIsOfTheResultInForce() {
        JsonPath data = GraphQLClient.local().data("""
                {customers(first: 1) {nodes {score {asOf segmentKey recencyDays orders12 spent12 {amount}
                    averageOrderValue {amount} ordersTotal recencyScore frequencyScore monetaryScore nextChangeOn}}}}
                """);

        String kim = "customers.nodes[0].score.";
        assertThat(data.getString(kim + "asOf")).isEqualTo("2025-05-10T00:00:00+09:00");
        assertThat(data.getString(kim + "segmentKey")).isEqualTo("LOYAL");
        assertThat(data.getInt(kim + "recencyDays")).isEqualTo(51);
        assertThat(data.getInt(kim + "orders12")).isEqualTo(7);
        assertThat(data.getString(kim + "spent12.amount")).isEqualTo("8400000");
        assertThat(data.getString(kim + "averageOrderValue.amount")).isEqualTo("1200000");
        assertThat(data.getInt(kim + "recencyScore")).isEqualTo(1);
        assertThat(data.getInt(kim + "frequencyScore")).isEqualTo(5);
        assertThat(data.getInt(kim + "monetaryScore")).isEqualTo(5);
        assertThat(data.getString(kim + "nextChangeOn")).isEqualTo("2025-06-21");
    }

    @Test
    void segmentsListTheirMembersInForceAndOfAPastDay() {
        assertThat(GraphQLClient.local()
                        .data("{segment(key: \"LOYAL\") {customers}}")
                        .getInt("segment.customers"))
                .isEqualTo(1);
        JsonPath data = GraphQLClient.local().data("""
                {now: segments {key members(first: 5) {totalCount nodes {name} pageInfo {hasNextPage}}}
                 then: segments(asOf: "2025-03-31") {key members(last: 5) {totalCount nodes {name}}}}
                """);

        assertThat(data.<List<String>>get("now.find {it.key == 'LOYAL'}.members.nodes.name"))
                .containsExactly("Kim");
        assertThat(data.<List<String>>get("now.find {it.key == 'NEW'}.members.nodes.name"))
                .containsExactly("Lee");
        assertThat(data.<Integer>get("now.find {it.key == 'VIP'}.members.totalCount"))
                .isZero();
        assertThat(data.<List<String>>get("then.find {it.key == 'VIP'}.members.nodes.name"))
                .containsExactly("Kim");
        assertThat(data.<List<String>>get("then.find {it.key == 'NEW'}.members.nodes.name"))
                .isEmpty();
    }

    @Test
    void aSegmentsMembersArePagedInBothDirections() {
        database.execute("update score set segment_key = 'NEW'");
        String page = "{segments {key members(%s) {nodes {name} pageInfo {hasNextPage hasPreviousPage endCursor}}}}";
        String members = "segments.find {it.key == 'NEW'}.members.";

        JsonPath first = GraphQLClient.local().data(page.formatted("first: 1"));
        String cursor = first.get(members + "pageInfo.endCursor");
        JsonPath second = GraphQLClient.local().data(page.formatted("first: 1, after: \"" + cursor + "\""));
        JsonPath last = GraphQLClient.local().data(page.formatted("last: 1"));

        assertThat(first.<List<String>>get(members + "nodes.name")).containsExactly("Kim");
        assertThat(first.<Boolean>get(members + "pageInfo.hasNextPage")).isTrue();
        assertThat(second.<List<String>>get(members + "nodes.name")).containsExactly("Lee");
        assertThat(second.<Boolean>get(members + "pageInfo.hasNextPage")).isFalse();
        assertThat(last.<List<String>>get(members + "nodes.name")).containsExactly("Lee");
        assertThat(last.<Boolean>get(members + "pageInfo.hasPreviousPage")).isTrue();
    }

    private void score(LocalDate day) {
        scoring.run(new ScoringRequest(calendar.startOf(day), null, RunTrigger.MUTATION, null))
                .await()
                .atMost(Duration.ofMinutes(1));
    }
}
