package io.dangol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.campaign.CampaignEntries;
import io.dangol.campaign.CampaignMedium;
import io.dangol.campaign.OccasionPass;
import io.dangol.job.RunTrigger;
import io.dangol.performance.KpiRecordings;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Occasions of the calendar: made up for or passed over, entered once, with exact shares, paused and ended. */
@QuarkusTest
class OccasionsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    Occasions occasions;

    @Inject
    Dispatching dispatching;

    @Inject
    Outbox outbox;

    @Inject
    CampaignEntries entries;

    @Inject
    RecordedChannel provider;

    @Inject
    KpiRecordings recordings;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Pool pool;

    @Inject
    Database database;

    private final GraphQLClient api = GraphQLClient.local();
    private SendingShop shop;
    private LocalDate today;

    @BeforeEach
    void open() {
        database.empty();
        provider.on(CampaignMedium.SMS, CampaignMedium.EMAIL);
        shop = new SendingShop(database);
        today = calendar.dayOf(clock.now());
    }

    @AfterEach
    void close() {
        provider.off();
    }

    @Test
    void everyOccasionReachesWhoeverIsInTheTargetThenAndOnce() {
        shop.people(10);
        daily("daily", 0);
        await(outbox.refresh(at(1)));
        assertThat(database.count("select count(*) from delivery_occasion"))
                .as("not sent once")
                .isZero();

        assertThat(take(at(1).minusSeconds(1))).isZero();
        assertThat(take(at(1))).isEqualTo(10);
        database.execute("delete from membership where customer_id <= 4");
        assertThat(take(at(2))).isEqualTo(6);
        assertThat(take(at(2))).as("a repeated run").isZero();
        assertThat(take(at(2).plusSeconds(600))).isZero();

        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(10);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(16);
        assertThat(database.count("select audience_size from campaign")).isEqualTo(10);
        assertThat(database.rows("select distinct occasion from delivery order by 1"))
                .extracting(row -> row.getString(0))
                .containsExactly(day(1), day(2));
        sendAll(at(2).plusSeconds(3600));
        assertThat(provider.taken).hasSize(16);
    }

    @Test
    void onceIsSentAsBeforeAndHasNoOccasions() {
        shop.people(3);
        shop.launch("once", 0, SendingShop.SMS);

        assertThat(take(at(1))).isZero();
        sendAll(at(1));

        assertThat(provider.taken).hasSize(3);
        assertThat(shown("once").<Object>get("campaigns.nodes[0].nextOccasion")).isNull();
        assertThat(shown("once").getList("campaigns.nodes[0].occasions.nodes")).isEmpty();
    }

    @Test
    void theLatestMissedOccasionIsMadeUpForWithinADayAndOlderOnesArePassedOver() {
        shop.people(3);
        daily("daily", 0);

        assertThat(take(at(3).plus(Duration.ofHours(23)))).isEqualTo(3);
        assertThat(occasions("daily"))
                .containsExactly(day(3) + " ENTERED 3 3", day(2) + " SKIPPED 0 0", day(1) + " SKIPPED 0 0");

        assertThat(take(at(4))).isEqualTo(3);
        database.execute("update campaign_trigger set definition = definition || '{\"everyDays\": 3}'");
        assertThat(take(at(7).plus(Duration.ofHours(24)).plusSeconds(1)))
                .as("later than a day")
                .isZero();
        assertThat(occasions("daily")).startsWith(day(6) + " SKIPPED 0 0", day(4) + " ENTERED 3 3");
    }

    @Test
    void twoReplicasAtOnceEnterEverybodyOnce() {
        shop.people(400);
        daily("daily", 0.1);

        List<Integer> entered = await(Uni.join()
                .all(List.of(occasions.take(at(1)), occasions.take(at(1)), occasions.take(at(1).plusSeconds(1))))
                .andFailFast());

        assertThat(entered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(400);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(360);
        assertThat(occasions("daily")).containsExactly(day(1) + " ENTERED 400 360");
    }

    @Test
    void killBetweenEnteringAndQueuingLeavesNothingBehind() {
        shop.people(5);
        daily("daily", 0);
        OccasionPass pass = await(entries.passes(at(1))).get(0);

        assertThatThrownBy(() -> await(pool.withTransaction(connection -> entries.enter(
                        connection,
                        pass,
                        (entering, entered) -> Uni.createFrom().failure(new IllegalStateException("killed"))))))
                .hasMessageContaining("killed");

        assertThat(database.count("select count(*) from campaign_member")).isZero();
        assertThat(database.count("select count(*) from campaign_entry")).isZero();
        assertThat(database.count("select audience_size from campaign")).isZero();
        assertThat(take(at(1))).isEqualTo(5);
        assertThat(database.count("select count(*) from delivery")).isEqualTo(5);
    }

    @Test
    void sharesAreExactHoweverPeopleEnterAndNobodyChangesArms() {
        shop.people(200);
        database.execute("delete from membership where customer_id > 37");
        shop.planning("trigger", Map.of("recurring", Map.of("everyDays", 1, "at", "10:00")));
        shop.launch("arms", 0.25, List.of(variant("a", 0.5), variant("b", 0.3), variant("c", 0.2)), SendingShop.SMS);
        take(at(1));
        assertThat(shares()).containsExactly(37L, 9L, 14L, 8L, 6L);
        Map<Long, String> before = arms();

        for (int customer = 38; customer <= 60; customer++) {
            enterTarget(customer, customer);
            take(at(customer - 36));
        }
        assertThat(shares()).containsExactly(60L, 15L, 23L, 13L, 9L);
        enterTarget(61, 200);
        take(at(30));

        assertThat(shares()).containsExactly(200L, 50L, 75L, 45L, 30L);
        assertThat(arms()).containsAllEntriesOf(before);
        assertThat(database.count(
                        "select count(*) from delivery d join campaign_member m using (customer_id, campaign_id)"
                                + " where m.arm = 'HOLDOUT'"))
                .isZero();
        assertThat(database.rows("select sum(size)::int, min(c.audience_size - c.holdout_size) from campaign_variant v"
                                + " join campaign c on c.id = v.campaign_id")
                        .get(0)
                        .getInteger(0))
                .isEqualTo(150);
    }

    @Test
    void whoTurnsOutToBeAMemberKeepsTheArmAndTheGateAndCapsStillApply() {
        shop.people(20);
        shop.cap(null, 1, 7);
        daily("daily", 0.5);
        take(at(1));
        long held = database.count("select min(customer_id) from campaign_member where arm = 'HOLDOUT'");
        database.update("delete from membership where customer_id = $1", held);
        database.execute("""
                insert into customer (name, phone, email, created_at) values ('손님', '01099999999', 'x@example.com', now());
                insert into identity (channel_id, external_id, customer_id, phone, recorded_at)
                select 1, 'x', max(id), '01099999999', now() from customer;
                insert into consent (customer_id, medium, purpose, night, granted, recorded_at)
                select max(id), 'SMS', 'ADVERTISING', false, true, now() - interval '1 day' from customer
                """);
        enterTarget(21, 21);
        database.update("update customer set merged_into_id = 21 where id = $1", held);
        sendAll(at(1).plusSeconds(60));
        assertThat(provider.taken).hasSize(10);

        take(at(2));
        sendAll(at(2).plusSeconds(60));

        assertThat(database.count("select count(*) from campaign_member"))
                .as("no newcomer")
                .isEqualTo(20);
        assertThat(shop.reasons()).contains("21 HELD_OUT");
        assertThat(database.count("select count(*) from delivery where reason = 'FREQUENCY_CAP'"))
                .isEqualTo(10);
        assertThat(provider.taken).hasSize(10);
    }

    @Test
    void pauseHoldsOccasionsResumeGoesOnAndTheEndIsTheEnd() {
        shop.people(3);
        daily("daily", 0);
        shop.move("campaignPause");
        assertThat(shown("daily").<Object>get("campaigns.nodes[0].nextOccasion"))
                .isNull();
        assertThat(take(at(1))).isZero();

        shop.move("campaignResume");
        assertThat(take(at(1).plusSeconds(60))).isEqualTo(3);
        shop.move("campaignComplete");
        assertThat(take(at(2))).isZero();
        sendAll(at(2));

        assertThat(provider.taken).isEmpty();
        assertThat(shop.progress("cancelled")).isEqualTo(3);
    }

    @Test
    void exclusionsAreLookedAtOnEveryOccasion() {
        shop.people(6);
        database.execute("update customer set tier = case when id <= 2 then 'GOLD' else 'BRONZE' end");
        String gold = audience("Gold", "{tier: {tiers: [\"GOLD\"]}}");
        shop.planning("exclusions", List.of(gold));
        daily("daily", 0);

        assertThat(take(at(1))).isEqualTo(4);
        database.execute("update customer set tier = 'GOLD' where id <= 5");
        assertThat(take(at(2))).isEqualTo(1);
    }

    @Test
    void withoutTemplatesMembersEnterAndNothingIsQueued() {
        shop.people(4);
        shop.planning("channels", List.of(Map.of("medium", "EMAIL", "reason", "They read it.")));
        daily("reported", 0);

        assertThat(take(at(1))).isEqualTo(4);

        assertThat(occasions("reported")).containsExactly(day(1) + " ENTERED 4 0");
        assertThat(database.count("select count(*) from delivery")).isZero();
    }

    @Test
    void theScheduleWorksInARunOfTheLedgerAndOnlyWhenSomethingHasCome() {
        shop.people(2);
        long campaign = daily("daily", 0);
        await(occasions.takeByRun());
        assertThat(database.count("select count(*) from job_run where kind = 'CAMPAIGN_OCCASIONS'"))
                .isZero();
        database.update(
                "update campaign_trigger set kind = 'GOLDEN_TIME', definition = $2 where campaign_id = $1",
                campaign,
                new io.vertx.core.json.JsonObject("""
                        {"kind": "GOLDEN_TIME", "anchor": "SIGN_UP", "fromDays": 0, "toDays": 3, "at": "00:00"}"""));
        database.execute("update customer set signed_up_at = now() - interval '1 second'");

        await(occasions.takeByRun());

        assertThat(database.rows("select status, summary from job_run where kind = 'CAMPAIGN_OCCASIONS'"))
                .extracting(row -> row.getString(0) + ": " + row.getString(1))
                .containsExactly("SUCCEEDED: daily: 2 entered.");
        assertThat(database.count("select count(*) from delivery where occasion = 'signed-up'"))
                .isEqualTo(2);
    }

    @Test
    void occasionsArePagedTheLatestFirst() {
        shop.people(1);
        daily("daily", 0);
        for (int day = 1; day <= 5; day++) {
            take(at(day));
        }

        JsonPath first = page("first: 2");
        assertThat(first.getList("campaigns.nodes[0].occasions.nodes.occasion")).isEqualTo(List.of(day(5), day(4)));
        assertThat(first.getInt("campaigns.nodes[0].occasions.totalCount")).isEqualTo(6);
        String after = first.getString("campaigns.nodes[0].occasions.pageInfo.endCursor");
        assertThat(page("first: 2, after: \"" + after + "\"").getList("campaigns.nodes[0].occasions.nodes.occasion"))
                .isEqualTo(List.of(day(3), day(2)));
        JsonPath oldest = page("last: 2");
        assertThat(oldest.getList("campaigns.nodes[0].occasions.nodes.occasion"))
                .isEqualTo(List.of(day(1), day(0)));
        String id = oldest.getString("campaigns.nodes[0].occasions.nodes[0].id");
        assertThat(api.data("{node(id: \"" + id + "\") {... on CampaignOccasion {occasion}}}")
                        .getString("node.occasion"))
                .isEqualTo(day(1));
    }

    @Test
    void resultsAreRecordedFromNobodyToEverybody() {
        shop.people(20);
        shop.planning(
                "kpiTargets",
                List.of(
                        Map.of("metric", "MONTHLY_SPEND_PER_MEMBER", "baseline", "HOLDOUT", "targetLift", 0.1),
                        Map.of("metric", "MONTHLY_ORDERS_PER_MEMBER", "baseline", "PREVIOUS_PERIOD", "targetLift", 0.1),
                        Map.of("metric", "REPURCHASE_RATE", "baseline", "HOLDOUT", "targetLift", 0.1),
                        Map.of("metric", "RETURN_RATE", "baseline", "HOLDOUT", "targetLift", 0.1),
                        Map.of("metric", "OPEN_RATE", "baseline", "FIXED", "fixedValue", 0.1),
                        Map.of("metric", "INCREMENTAL_REVENUE", "baseline", "FIXED", "fixedValue", 1)));
        daily("daily", 0.1);

        assertThat(await(recordings.run(at(1), RunTrigger.MUTATION)).failure()).isNull();
        take(at(1));
        assertThat(await(recordings.run(at(2), RunTrigger.MUTATION)).failure()).isNull();

        assertThat(database.rows("select words from kpi_result"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.getString(0)).doesNotContain("NaN", "null", "Infinity"));
        assertThat(database.rows("select size, baseline_size from kpi_result r join kpi_target t on t.id = r.target_id"
                        + " where t.metric = 'MONTHLY_SPEND_PER_MEMBER' order by r.as_of"))
                .extracting(row -> row.getLong(0) + " " + row.getLong(1))
                .containsExactly("0 0", "18 2");
    }

    private JsonPath page(String arguments) {
        return api.data("{campaigns {nodes {occasions(" + arguments
                + ") {totalCount pageInfo {endCursor} nodes {id occasion}}}}}");
    }

    private static Map<String, Object> variant(String key, double share) {
        return Map.of("key", key, "name", key, "share", share);
    }

    private long daily(String key, double holdoutShare) {
        shop.planning("trigger", Map.of("recurring", Map.of("everyDays", 1, "at", "10:00")));
        long id = shop.launch(key, holdoutShare, SendingShop.SMS);
        // Today's time may have come or not; the test begins tomorrow.
        database.update("""
                insert into campaign_occasion (campaign_id, day, scheduled_for, status, evaluated_at)
                values ($1, $2, now(), 'SKIPPED', now())
                """, id, today);
        return id;
    }

    private void enterTarget(int from, int to) {
        database.update("""
                insert into membership (customer_id, from_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)
                select n, timestamptz '2024-01-01Z', 'DORMANT', 1, 1, 1, 1, 1 from generate_series($1::int, $2::int) n
                """, from, to);
    }

    /** Members, those held out, and the sizes of the variants. */
    private List<Long> shares() {
        return database.rows("""
                        select count(*) from campaign_member
                        union all (select count(*) from campaign_member where arm = 'HOLDOUT')
                        union all (
                            select count(m.customer_id) from campaign_variant v
                            left join campaign_member m on m.variant_id = v.id
                            group by v.position order by v.position)
                        """).stream().map(row -> row.getLong(0)).toList();
    }

    private Map<Long, String> arms() {
        return database.rows("select customer_id, arm || coalesce(variant_id::text, '') from campaign_member").stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.getLong(0), row -> row.getString(1)));
    }

    private String audience(String name, String condition) {
        return api.data("mutation {audienceCreate(input: {name: \"" + name + "\", definition: {condition: " + condition
                        + "}}) {audience {id} userErrors {message}}}")
                .getString("audienceCreate.audience.id");
    }

    private JsonPath shown(String key) {
        return api.data("{campaigns(filter: {text: \"" + key
                + "\"}) {nodes {nextOccasion occasions(first: 50) {nodes {occasion status entered queued}}}}}");
    }

    private List<String> occasions(String key) {
        return shown(key).<Map<String, Object>>getList("campaigns.nodes[0].occasions.nodes").stream()
                .filter(each -> !each.get("occasion").equals(day(0)))
                .map(each -> each.get("occasion") + " " + each.get("status") + " " + each.get("entered") + " "
                        + each.get("queued"))
                .toList();
    }

    /** Ten o'clock so many days from today. */
    private Instant at(int days) {
        return today.plusDays(days).atTime(TEN).atZone(calendar.zone()).toInstant();
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }

    private int take(Instant now) {
        return await(occasions.take(now));
    }

    private void sendAll(Instant at) {
        await(outbox.refresh(at));
        while (await(dispatching.round(at)) > 0) {
            // Until nothing is due.
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
