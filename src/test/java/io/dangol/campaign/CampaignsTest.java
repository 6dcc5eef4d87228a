package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CampaignsTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignTurns turns;

    @Inject
    BusinessCalendar calendar;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5",
        "7, 0.1",
        "10, 0.05",
        "25, 0.1",
        "100, 0.3333",
        "999, 0.1",
        "1000, 0.0005",
        "333, 0.5",
        "50, 0"
    })
    void theHoldoutHasExactlyItsShareHalvesRoundedUp(int size, BigDecimal share) {
        Audience.customers(database, 1, size, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);

        Campaign launched = launched("exact", share);

        int expected = share.multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        assertThat(launched.audienceSize()).isEqualTo(size);
        assertThat(launched.holdoutSize()).isEqualTo(expected);
        assertThat(Audience.arms(database, "exact").values().stream().filter("HOLDOUT"::equals))
                .hasSize(expected);
    }

    @Test
    void whoIsHeldOutDependsNeitherOnRowIdsNorOnTheOrderOfImport() {
        Audience.customers(database, 1, 400, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        launched("stable", new BigDecimal("0.2"));
        Map<String, String> first = Audience.arms(database, "stable");

        database.empty();
        Audience.customers(database, 1, 400, "md5(n::text)");
        Audience.segment(database, "DORMANT", LONG_AGO);
        launched("stable", new BigDecimal("0.2"));

        assertThat(Audience.arms(database, "stable")).isEqualTo(first);
    }

    @Test
    void anotherCampaignDrawsOtherPeople() {
        Audience.customers(database, 1, 400, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);

        launched("one", new BigDecimal("0.5"));
        launched("two", new BigDecimal("0.5"));

        assertThat(Audience.arms(database, "one")).isNotEqualTo(Audience.arms(database, "two"));
    }

    @Test
    void ofManyWhoLaunchAtOnceOneDoes() {
        Audience.customers(database, 1, 300, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        Campaign draft = draft("race", calendar.dayOf(clock.now()), new BigDecimal("0.1"));

        List<CampaignPayload> outcomes = await(Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> campaigns.launch(draft.rowId(), null, null, Caller.SYSTEM))
                        .toList())
                .andFailFast());

        assertThat(outcomes.stream().filter(outcome -> outcome.campaign() != null))
                .hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.userErrors().stream()))
                .hasSize(7)
                .allSatisfy(error -> assertThat(error.message()).contains("RUNNING"));
        assertThat(database.count("select count(*) from campaign_member")).isEqualTo(300);
    }

    @Test
    void membersAreThoseOfTheInstantNotOfNow() {
        Audience.customers(database, 1, 10, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        Instant left = Instant.parse("2025-01-01T00:00:00Z");
        database.execute("""
                begin;
                update membership set to_at = '2025-01-01T00:00:00Z' where customer_id <= 4;
                insert into membership (customer_id, from_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)
                select customer_id, to_at, 'VIP', 1, 1, 1, 1, 1 from membership where to_at is not null;
                commit
                """);
        Campaign before = draft("before", LocalDate.of(2024, 12, 1), BigDecimal.ZERO);
        Campaign after = draft("after", LocalDate.of(2025, 1, 1), BigDecimal.ZERO);

        CampaignPayload launchedBefore =
                await(campaigns.launch(before.rowId(), null, left.minusSeconds(1), Caller.SYSTEM));
        CampaignPayload launchedAfter = await(campaigns.launch(after.rowId(), null, left, Caller.SYSTEM));

        assertThat(launchedBefore.campaign().audienceSize()).isEqualTo(10);
        assertThat(launchedAfter.campaign().audienceSize()).isEqualTo(6);
    }

    @Test
    void anEmptySegmentLaunchesNothing() {
        Campaign draft = draft("nobody", calendar.dayOf(clock.now()), BigDecimal.ZERO);

        CampaignPayload outcome = await(campaigns.launch(draft.rowId(), null, null, Caller.SYSTEM));

        assertThat(outcome.userErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Nobody was in the segment DORMANT"));
        assertThat(status("nobody")).isEqualTo("DRAFT");
    }

    @Test
    void aCampaignOfTomorrowWaitsAndBeginsAndEndsByItself() {
        Audience.customers(database, 1, 20, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        LocalDate today = calendar.dayOf(clock.now());
        Campaign draft = draft("tomorrow", today.plusDays(1), new BigDecimal("0.1"));

        CampaignPayload scheduled = await(campaigns.launch(draft.rowId(), null, null, Caller.SYSTEM));
        assertThat(scheduled.campaign().status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(await(turns.take(today))).isEmpty();

        assertThat(await(turns.take(today.plusDays(1))))
                .singleElement()
                .asString()
                .contains("tomorrow");
        assertThat(status("tomorrow")).isEqualTo("RUNNING");
        LocalDate end = scheduled.campaign().endsOn();
        assertThat(await(turns.take(end))).isEmpty();
        await(turns.take(end.plusDays(1)));

        assertThat(status("tomorrow")).isEqualTo("COMPLETED");
        assertThat(database.count(
                        "select count(*) from campaign where ended_at = $1",
                        calendar.startOf(end.plusDays(1)).atOffset(ZoneOffset.UTC)))
                .isEqualTo(1);
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        Campaign draft = draft("versions", LocalDate.of(2025, 1, 1), BigDecimal.ZERO);
        CampaignPayload first =
                await(campaigns.revise(draft.rowId(), draft.version(), plan -> named(plan, "A"), Caller.SYSTEM));
        CampaignPayload second =
                await(campaigns.revise(draft.rowId(), draft.version(), plan -> named(plan, "B"), Caller.SYSTEM));

        assertThat(first.userErrors()).isEmpty();
        assertThat(first.campaign().version()).isGreaterThan(draft.version());
        assertThat(second.userErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("somebody changed it meanwhile"));
    }

    @Test
    void whatWasPromisedAtLaunchStaysPromised() {
        Audience.customers(database, 1, 20, "n");
        Audience.segment(database, "DORMANT", LONG_AGO);
        Campaign running = launched("promise", new BigDecimal("0.1"));

        CampaignPayload words = await(
                campaigns.revise(running.rowId(), running.version(), plan -> named(plan, "Better"), Caller.SYSTEM));
        CampaignPayload goal = await(campaigns.revise(
                running.rowId(),
                words.campaign().version(),
                plan -> ending(plan, plan.period().endsOn().plusDays(9)),
                Caller.SYSTEM));

        assertThat(words.campaign().name()).isEqualTo("Better");
        assertThat(goal.userErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .contains("only name, objective, strategy and budget may still change"));
    }

    private Campaign launched(String key, BigDecimal share) {
        Campaign draft = draft(key, calendar.dayOf(clock.now()), share);
        CampaignPayload outcome = await(campaigns.launch(draft.rowId(), draft.version(), null, Caller.SYSTEM));
        assertThat(outcome.userErrors()).isEmpty();
        return outcome.campaign();
    }

    private Campaign draft(String key, LocalDate first, BigDecimal share) {
        CampaignPlan example = ExampleCampaigns.LOYAL.starting(key, first);
        CampaignPlan plan = new CampaignPlan(
                key,
                null,
                example.words(),
                PlanReach.segment("DORMANT"),
                new PlanPeriod(first, first.plusMonths(1)),
                PlanTrial.drawn(share),
                new PlanGoals(example.goals().targets(), 7),
                example.channels(),
                CampaignTrigger.ONCE,
                CampaignSpendingPlan.NONE);
        CampaignPayload outcome = await(campaigns.create(plan, Caller.SYSTEM));
        assertThat(outcome.userErrors()).isEmpty();
        return outcome.campaign();
    }

    private static CampaignPlan named(CampaignPlan plan, String name) {
        return new CampaignPlan(
                plan.key(),
                plan.redesignOf(),
                new PlanWords(name, plan.words().objective(), plan.words().strategy()),
                plan.reach(),
                plan.period(),
                plan.trial(),
                plan.goals(),
                plan.channels(),
                plan.trigger(),
                plan.spending());
    }

    private static CampaignPlan ending(CampaignPlan plan, LocalDate last) {
        return new CampaignPlan(
                plan.key(),
                plan.redesignOf(),
                plan.words(),
                plan.reach(),
                new PlanPeriod(plan.period().startsOn(), last),
                plan.trial(),
                plan.goals(),
                plan.channels(),
                plan.trigger(),
                plan.spending());
    }

    private String status(String key) {
        return database.rows("select status from campaign where key = $1", key)
                .get(0)
                .getString(0);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
