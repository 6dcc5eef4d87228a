package io.dangol.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.job.Run;
import io.dangol.job.RunStatus;
import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessCalendar;
import io.dangol.testsupport.Database;
import io.dangol.testsupport.Shop;
import io.dangol.testsupport.Shop.Order;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incremental runs against the naive reading of everybody's orders, after anything that may happen. */
@QuarkusTest
class StagingTest {
    private static final int CUSTOMERS = 40;
    private static final int STEPS = 40;
    private static final List<String> BOUNDS =
            List.of("90, 2, 180, 2, 3", "30, 3, 365, 3, 2", "10, 2, 30, 4, 4", "90, 2, 700, 2, 3");

    private record PurchaseRhythm(
            long customer, OffsetDateTime lastOrderAt, LocalDate cautionOn, LocalDate imminentOn) {}

    @Inject
    Staging staging;

    @Inject
    StageRules rules;

    @Inject
    PurchaseRhythms rhythms;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Database database;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everybodyIsInTheStageThatTheirOrdersSay(long seed) {
        Random random = new Random(seed);
        database.empty();
        Shop shop = new Shop(database);
        shop.customers(CUSTOMERS);
        Instant asOf = Instant.parse("2024-01-31T15:00:00Z");
        shop.orders(randomOrders(random, asOf, Duration.ofDays(900), 120));
        for (int step = 0; step < STEPS; step++) {
            boolean all = random.nextInt(6) == 0;

            Run run = staging.run(asOf, RunTrigger.MUTATION, all).await().indefinitely();

            assertThat(run.status()).as("%s", run).isEqualTo(RunStatus.SUCCEEDED);
            String where = "seed %d, step %d, as of %s, %s".formatted(seed, step, asOf, run.summary());
            verifyStages(asOf, shop, where);
            verifyIntervals(where);
            for (int i = random.nextInt(4); i > 0; i--) {
                happen(random, shop, asOf);
            }
            asOf = later(random, asOf);
        }
    }

    private void happen(Random random, Shop shop, Instant asOf) {
        long order = 1 + random.nextLong(database.count("select max(id) from purchase_order"));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> shop.orders(randomOrders(random, asOf, Duration.ofDays(3), 4));
            case 3 -> shop.orders(randomOrders(random, asOf, Duration.ofDays(500), 2));
            case 4 -> shop.change(order, random.nextBoolean() ? "status = 'CANCELLED'" : "status = 'PLACED'");
            case 5 ->
                shop.change(
                        order, "ordered_at = ordered_at + interval '%d hours'".formatted(random.nextInt(4000) - 2000));
            case 6 -> merge(random, shop);
            case 7 -> late(random, asOf);
            default -> newBounds(random);
        }
    }

    private void merge(Random random, Shop shop) {
        List<Long> present = present();
        long from = present.get(random.nextInt(present.size()));
        long into = present.get(random.nextInt(present.size()));
        if (from != into && present.size() > 5) {
            shop.merge(from, into);
            database.update("update customer set merged_into_id = $2 where id = $1", from, into);
        }
    }

    private void late(Random random, Instant asOf) {
        List<PurchaseRhythm> drawn = database
                .rows("select customer_id, max(ordered_at) from purchase_order where counted group by 1 order by 1")
                .stream()
                .filter(row -> random.nextInt(3) == 0)
                .map(row -> {
                    LocalDate caution = calendar.dayOf(asOf).plusDays(random.nextInt(60) - 20L);
                    return new PurchaseRhythm(
                            row.getLong(0), row.getOffsetDateTime(1), caution, caution.plusDays(random.nextInt(30)));
                })
                .toList();
        Tuple values = Tuple.of(
                drawn.stream().map(PurchaseRhythm::customer).toArray(Long[]::new),
                drawn.stream().map(PurchaseRhythm::lastOrderAt).toArray(OffsetDateTime[]::new),
                drawn.stream().map(PurchaseRhythm::cautionOn).toArray(LocalDate[]::new),
                drawn.stream().map(PurchaseRhythm::imminentOn).toArray(LocalDate[]::new));
        pool.withTransaction(connection -> rhythms.put(
                        connection,
                        "select * from unnest($1::bigint[], $2::timestamptz[], $3::date[], $4::date[])",
                        values))
                .await()
                .indefinitely();
    }

    private void newBounds(Random random) {
        database.execute(
                "insert into lifecycle_settings (new_days, new_orders, active_days, loyal_orders, returning_orders,"
                        + " author, created_at) values (" + BOUNDS.get(random.nextInt(BOUNDS.size()))
                        + ", 'test', now())");
    }

    private void verifyStages(Instant asOf, Shop shop, String where) {
        NaiveStages naive = new NaiveStages(rules.inForce().await().indefinitely());
        LocalDate today = calendar.dayOf(asOf);
        Map<Long, PurchaseRhythm> late = new HashMap<>();
        database.rows("select * from purchase_rhythm")
                .forEach(row -> late.put(
                        row.getLong("customer_id"),
                        new PurchaseRhythm(
                                row.getLong("customer_id"),
                                row.getOffsetDateTime("last_order_at"),
                                row.getLocalDate("caution_on"),
                                row.getLocalDate("imminent_on"))));
        Map<Long, LifecycleStage> expected = new HashMap<>();
        List<Order> orders = shop.allOrders();
        for (long customer : present()) {
            List<Instant> times = orders.stream()
                    .filter(order -> order.customer() == customer
                            && order.counted()
                            && order.at().isBefore(asOf))
                    .map(Order::at)
                    .sorted()
                    .toList();
            PurchaseRhythm rhythm = late.get(customer);
            boolean holds = rhythm != null
                    && !times.isEmpty()
                    && rhythm.lastOrderAt().toInstant().equals(times.get(times.size() - 1));
            expected.put(
                    customer,
                    naive.stage(
                            times.stream().map(calendar::dayOf).toList(),
                            today,
                            holds ? rhythm.cautionOn() : null,
                            holds ? rhythm.imminentOn() : null));
        }
        Map<Long, LifecycleStage> stages = new HashMap<>();
        database.rows("select customer_id, stage from customer_stage")
                .forEach(row -> stages.put(row.getLong(0), LifecycleStage.valueOf(row.getString(1))));
        assertThat(stages).as(where).isEqualTo(expected);
    }

    private void verifyIntervals(String where) {
        assertThat(database.count("""
                select count(*) from stage_interval one join stage_interval other using (customer_id)
                where one.from_at < other.from_at and coalesce(one.to_at, 'infinity') > other.from_at
                """)).as("overlaps, " + where).isZero();
        assertThat(database.count("""
                select count(*) from customer_stage s
                full join (select * from stage_interval where to_at is null) i using (customer_id)
                where s.stage is distinct from i.stage
                """)).as("open intervals, " + where).isZero();
        assertThat(database.count("""
                select count(*) from stage_interval i join customer_stage s using (customer_id)
                where i.to_at is not null and not exists (
                    select from stage_interval next where next.customer_id = i.customer_id and next.from_at = i.to_at)
                """)).as("holes, " + where).isZero();
        assertThat(database.count("""
                select count(*) from (select stage, count(*) n from customer_stage group by stage) now
                full join (select stage, customers n from stage_count
                    where run_id = (select run_id from lifecycle_run order by as_of desc limit 1)) told using (stage)
                where now.n is distinct from told.n
                """)).as("sizes, " + where).isZero();
    }

    private List<Long> present() {
        return database.rows("select id from customer where merged_into_id is null order by id").stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private List<Order> randomOrders(Random random, Instant asOf, Duration span, int count) {
        List<Long> present = present();
        return IntStream.range(0, count)
                .mapToObj(i -> Order.of(
                        present.get(random.nextInt(present.size())),
                        asOf.minusSeconds(random.nextLong(span.toSeconds())).plus(Duration.ofDays(random.nextInt(3))),
                        10_000))
                .toList();
    }

    /** Mostly to midnight in the zone of one of the next days, so that boundaries are met exactly. */
    private Instant later(Random random, Instant asOf) {
        if (random.nextInt(4) == 0) {
            return asOf.plusSeconds(1 + random.nextInt(40_000));
        }
        return calendar.startOf(calendar.dayOf(asOf).plusDays(1 + random.nextInt(random.nextInt(5) == 0 ? 120 : 20)));
    }
}
