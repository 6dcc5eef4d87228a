package io.dangol.insight;

import io.dangol.insight.Baskets.Pair;
import io.dangol.job.RunContext;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds what is bought together: reads the items of the window order by order into flat baskets, counts pairs in memory
 * and writes them in chunks. What is in force is replaced at the end, in one transaction.
 */
@ApplicationScoped
class AssociationWork implements InsightWork {
    private static final int ITEMS_AT_A_TIME = 200;
    private static final int CHUNK = 5_000;
    /** With fewer orders pairs say little. */
    private static final int RELIABLE_FROM = 1_000;

    private static final String READ_ONE_STATE =
            "set transaction isolation level repeatable read read only; set local jit = off; set local work_mem = '64MB'";

    private final Pool pool;
    private final InsightLedger ledger;
    private final BusinessCalendar calendar;
    private final InsightConfig.AssociationSettings settings;

    AssociationWork(Pool pool, InsightLedger ledger, BusinessCalendar calendar, InsightConfig config) {
        this.pool = pool;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = config.association();
    }

    @Override
    public InsightKind kind() {
        return InsightKind.ASSOCIATION;
    }

    @Override
    public Uni<String> draw(RunContext run, Instant asOf) {
        Instant from = calendar.monthsBefore(asOf, settings.windowMonths());
        return pool.query(AssociationSql.EMPTY_STAGE)
                .execute()
                .chain(() -> pool.withTransaction(connection -> read(connection, from, asOf)))
                .call(baskets ->
                        stage(run, AssociationSql.STAGE_PRODUCTS, baskets.products(), pairs -> keys(pairs, baskets)))
                .call(baskets -> stage(
                        run, AssociationSql.STAGE_CATEGORIES, baskets.categories(), pairs -> names(pairs, baskets)))
                .chain(baskets -> pool.withTransaction(connection -> putInForce(
                        connection, run, from, asOf, baskets.products().size())))
                .call(() -> pool.query(AssociationSql.EMPTY_STAGE).execute());
    }

    private Uni<AssociationBaskets> read(SqlConnection connection, Instant from, Instant asOf) {
        AssociationBaskets baskets = new AssociationBaskets(settings.periods());
        Tuple window = Tuple.of(InsightLedger.utc(from), InsightLedger.utc(asOf), settings.periods());
        return connection
                .query(READ_ONE_STATE)
                .execute()
                .chain(() -> RowStream.of(connection, AssociationSql.PRODUCTS, Tuple.tuple())
                        .invoke(row -> baskets.product(row.getLong("id"), row.getString("category")))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> RowStream.of(connection, AssociationSql.ITEMS, window)
                        .invoke(baskets::item)
                        .onItem()
                        .ignoreAsUni())
                .invoke(baskets::endOrder)
                .replaceWith(baskets);
    }

    private Uni<Void> stage(RunContext run, String sql, Baskets baskets, Function<List<Pair>, Tuple> named) {
        PairCounter counter = baskets.pairCounter();
        int blocks = (baskets.items() + ITEMS_AT_A_TIME - 1) / ITEMS_AT_A_TIME;
        return Multi.createFrom()
                .range(0, blocks)
                .onItem()
                .transformToUniAndConcatenate(block -> pairs(counter, block, baskets.items())
                        .chain(pairs -> write(run, sql, pairs, named))
                        .call(() -> run.progress(block + 1L, (long) blocks)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<Pair>> pairs(PairCounter counter, int block, int items) {
        return Uni.createFrom()
                .item(() -> {
                    List<Pair> found = new ArrayList<>();
                    int end = Math.min(items, (block + 1) * ITEMS_AT_A_TIME);
                    for (int item = block * ITEMS_AT_A_TIME; item < end; item++) {
                        counter.pairsOf(item, settings.minimumOrders(), found::add);
                    }
                    return found;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> write(RunContext run, String sql, List<Pair> pairs, Function<List<Pair>, Tuple> named) {
        return Multi.createFrom()
                .iterable(pairs)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(chunk -> pool.withTransaction(connection -> connection
                        .preparedQuery(sql)
                        .execute(row(run, named.apply(chunk), chunk))
                        .call(() -> run.fence(connection))))
                .onItem()
                .ignoreAsUni();
    }

    private static Tuple row(RunContext run, Tuple names, List<Pair> pairs) {
        return Tuple.tuple()
                .addLong(run.runId())
                .addValue(names.getValue(0))
                .addValue(names.getValue(1))
                .addArrayOfInteger(column(pairs, Pair::together))
                .addArrayOfInteger(column(pairs, Pair::firstCount))
                .addArrayOfInteger(column(pairs, Pair::secondCount))
                .addArrayOfInteger(column(pairs, Pair::baskets))
                .addArrayOfInteger(column(pairs, Pair::stablePeriods));
    }

    private static Integer[] column(List<Pair> pairs, Function<Pair, Integer> value) {
        return pairs.stream().map(value).toArray(Integer[]::new);
    }

    private static Tuple keys(List<Pair> pairs, AssociationBaskets baskets) {
        return Tuple.of(
                pairs.stream().map(pair -> baskets.productKey(pair.first())).toArray(Long[]::new),
                pairs.stream().map(pair -> baskets.productKey(pair.second())).toArray(Long[]::new));
    }

    private static Tuple names(List<Pair> pairs, AssociationBaskets baskets) {
        return Tuple.of(
                pairs.stream().map(pair -> baskets.category(pair.first())).toArray(String[]::new),
                pairs.stream().map(pair -> baskets.category(pair.second())).toArray(String[]::new));
    }

    private Uni<String> putInForce(SqlConnection connection, RunContext run, Instant from, Instant asOf, int orders) {
        Tuple values = Tuple.of(
                run.runId(),
                settings.periods(),
                settings.mostPerProduct(),
                InsightLedger.utc(from),
                InsightLedger.utc(asOf));
        return connection
                .preparedQuery(AssociationSql.PUT_PRODUCTS)
                .execute(values)
                .chain(() ->
                        connection.preparedQuery(AssociationSql.PUT_CATEGORIES).execute(values))
                .chain(() -> connection.preparedQuery(AssociationSql.COUNT).execute())
                .map(rows -> rows.iterator().next())
                .chain(counts -> record(connection, run, from, asOf, orders, counts));
    }

    private Uni<String> record(
            SqlConnection connection, RunContext run, Instant from, Instant asOf, int orders, Row counts) {
        long found = counts.getLong("products") + counts.getLong("categories");
        String words = "In " + orders + " orders " + counts.getLong("products") + " associations of products and "
                + counts.getLong("categories") + " of categories stand at least " + settings.minimumOrders()
                + " times; " + counts.getLong("stable") + " of the products' were above chance in every one of "
                + settings.periods() + " periods."
                + (orders < RELIABLE_FROM ? " With fewer than " + RELIABLE_FROM + " orders, take them with care." : "");
        return ledger.record(
                        connection,
                        run,
                        new InsightLedger.Finding(
                                kind(), asOf, calendar.dayOf(from), orders, found, orders >= RELIABLE_FROM, words))
                .replaceWith(words);
    }
}
