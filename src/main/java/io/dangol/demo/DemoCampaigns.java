package io.dangol.demo;

import io.dangol.access.Caller;
import io.dangol.campaign.CampaignExample;
import io.dangol.campaign.CampaignPayload;
import io.dangol.campaign.CampaignTurns;
import io.dangol.campaign.Campaigns;
import io.dangol.campaign.ExampleCampaigns;
import io.dangol.demo.StoryTeller.Recipient;
import io.dangol.job.RunRefusedException;
import io.dangol.job.RunTrigger;
import io.dangol.performance.KpiRecordings;
import io.dangol.purchase.PurchaseChanges;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The three example campaigns as the demo brand ran them. Planned, launched and ended as anybody's; what their messages
 * brought about is invented, so that there is something to measure.
 */
@ApplicationScoped
class DemoCampaigns {
    static final List<Integer> FIRST_DAYS_AGO = ExampleCampaigns.all().stream()
            .map(example -> Story.of(example.segmentKey()).daysAgo())
            .toList();

    private final Pool pool;
    private final Campaigns campaigns;
    private final CampaignTurns turns;
    private final KpiRecordings recordings;
    private final PurchaseChanges changes;
    private final BusinessCalendar calendar;

    DemoCampaigns(
            Pool pool,
            Campaigns campaigns,
            CampaignTurns turns,
            KpiRecordings recordings,
            PurchaseChanges changes,
            BusinessCalendar calendar) {
        this.pool = pool;
        this.campaigns = campaigns;
        this.turns = turns;
        this.recordings = recordings;
        this.changes = changes;
        this.calendar = calendar;
    }

    /** Begins the campaigns whose first day this is. */
    Uni<Void> begin(LocalDate day, DemoBrand brand) {
        return Multi.createFrom()
                .iterable(ExampleCampaigns.all())
                .filter(example -> brand.today()
                        .minusDays(Story.of(example.segmentKey()).daysAgo())
                        .equals(day))
                .onItem()
                .transformToUniAndConcatenate(example -> begin(example, day, brand))
                .onItem()
                .ignore()
                .toUni();
    }

    /** Records what the campaigns' promises stood at on the day; nothing before the first of them. */
    Uni<Void> judge(LocalDate day, DemoBrand brand) {
        int earliest = Collections.max(FIRST_DAYS_AGO);
        if (!day.isAfter(brand.today().minusDays(earliest))) {
            return Uni.createFrom().voidItem();
        }
        return recordings
                .run(calendar.startOf(day), RunTrigger.START_UP)
                .onFailure(RunRefusedException.class)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .expireIn(Duration.ofMinutes(2).toMillis())
                .invoke(Demo::mustSucceed)
                .replaceWithVoid();
    }

    /** Ends those whose last day is over. */
    Uni<Void> end(LocalDate today) {
        return turns.take(today).replaceWithVoid();
    }

    private Uni<Void> begin(CampaignExample example, LocalDate day, DemoBrand brand) {
        Story story = Story.of(example.segmentKey());
        Instant start = calendar.startOf(day);
        return found(story)
                .flatMap(rows -> rows.isEmpty()
                        ? campaigns
                                .create(example.starting(story.campaign(), day), Caller.SYSTEM)
                                .invoke(DemoCampaigns::mustBeDone)
                                .chain(() -> found(story))
                        : Uni.createFrom().item(rows))
                .map(rows -> rows.get(0))
                .call(row -> row.getOffsetDateTime("launched_at") != null
                        ? Uni.createFrom().voidItem()
                        : campaigns
                                .launch(row.getLong("id"), null, start, Caller.SYSTEM)
                                .invoke(DemoCampaigns::mustBeDone))
                .flatMap(row -> tell(row.getLong("id"), story, start, brand));
    }

    private Uni<List<Row>> found(Story story) {
        return pool.preparedQuery(DemoSql.FIND_CAMPAIGN)
                .execute(Tuple.of(story.campaign()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    /** Messages, and what people bought because of them: all or nothing, once. */
    private Uni<Void> tell(long campaign, Story story, Instant start, DemoBrand brand) {
        return pool.withTransaction(connection -> connection
                .query(DemoSql.LOCK_OUT_WRITERS)
                .execute()
                .chain(() -> connection.preparedQuery(DemoSql.IS_TOLD).execute(Tuple.of(campaign)))
                .flatMap(rows -> rows.iterator().next().getBoolean("told")
                        ? Uni.createFrom().voidItem()
                        : recipients(connection, campaign, story, start)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(recipients -> invent(
                                        recipients,
                                        story,
                                        brand,
                                        rows.iterator().next().getLong("last_order")))
                                .flatMap(teller -> write(connection, campaign, teller))));
    }

    private StoryTeller invent(List<Recipient> recipients, Story story, DemoBrand brand, long lastOrder) {
        Timeline timeline = new Timeline(brand.today(), calendar.zone());
        Numbers numbers = new Numbers(story.campaign() + "-", lastOrder);
        StoryTeller teller = new StoryTeller(brand.seed(), story, timeline, numbers);
        recipients.forEach(teller::tell);
        return teller;
    }

    private Uni<Void> write(SqlConnection connection, long campaign, StoryTeller teller) {
        Long[] buyers =
                teller.chunk().orders.stream().map(Rows.Order::customerId).toArray(Long[]::new);
        return Places.open(connection)
                .chain(places -> new Tables(places).write(connection, teller.chunk()))
                .chain(() -> Tables.messages(campaign).write(connection, teller.messages()))
                .chain(() -> changes.append(connection, buyers))
                .chain(() -> connection.query(DemoSql.ADVANCE_IDS).execute())
                .replaceWithVoid();
    }

    private static Uni<List<Recipient>> recipients(
            SqlConnection connection, long campaign, Story story, Instant start) {
        return connection
                .preparedQuery(DemoSql.RECIPIENTS)
                .execute(Tuple.of(
                        campaign, Outlet.OWN_MALL.key, story.waves().get(0).first(), start.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DemoCampaigns::recipient)
                        .toList());
    }

    private static Recipient recipient(Row row) {
        Rows.Identity identity = new Rows.Identity(
                row.getLong("identity_id"),
                Outlet.OWN_MALL,
                row.getString("external_id"),
                row.getLong("customer_id"),
                row.getString("name"),
                null,
                "",
                false,
                null,
                null,
                row.getOffsetDateTime("recorded_at").toInstant());
        return new Recipient(Account.personOf(identity.externalId()), identity, row.getBoolean("agreed"));
    }

    private static void mustBeDone(CampaignPayload payload) {
        if (payload.campaign() == null) {
            throw new IllegalStateException("An example campaign was refused: " + payload.userErrors());
        }
    }
}
