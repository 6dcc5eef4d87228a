package io.dangol.customer;

import io.dangol.customer.MergeGroups.Step;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Carries merges out and takes them back, writing down what it does. Its caller holds the lock for identities. */
@ApplicationScoped
class MergeLedger {
    private final BusinessClock clock;
    private final CustomerProfiles profiles;
    private final List<CustomerFacts> facts;

    MergeLedger(BusinessClock clock, CustomerProfiles profiles, @Any Instance<CustomerFacts> facts) {
        this.clock = clock;
        this.profiles = profiles;
        this.facts = facts.stream()
                .sorted(Comparator.comparing(each -> each.getClass().getName()))
                .toList();
    }

    Uni<MergeOutcome> carryOut(SqlConnection connection, List<Step> steps, String by, @Nullable String note) {
        if (steps.isEmpty()) {
            return Uni.createFrom().item(MergeOutcome.NOTHING);
        }
        Long[] survivors = steps.stream().map(Step::into).distinct().sorted().toArray(Long[]::new);
        return record(connection, steps, by, note)
                .chain(merges -> connection
                        .preparedQuery(LedgerSql.RECORD_IDENTITIES)
                        .execute(Tuple.of(merges))
                        .chain(() -> execute(connection, LedgerSql.RECORD_CONSENTS, merges))
                        .chain(() -> execute(connection, LedgerSql.MARK_MERGED, merges))
                        .chain(() -> execute(connection, LedgerSql.MOVE_IDENTITIES, merges))
                        .chain(moved -> moveFacts(connection, moves(moved)))
                        .chain(() -> execute(connection, LedgerSql.MOVE_CONSENTS, merges))
                        .chain(() -> drawUp(connection, touched(steps)))
                        .replaceWith(() -> new MergeOutcome(List.of(merges), List.of(survivors))));
    }

    Uni<Void> takeBack(SqlConnection connection, long merge, String by) {
        return execute(connection, LedgerSql.MOVE_IDENTITIES_BACK, merge)
                .chain(moved -> moveFacts(connection, moves(moved)))
                .chain(() -> execute(connection, LedgerSql.MOVE_CONSENTS_BACK, merge))
                .chain(() -> execute(connection, LedgerSql.COPY_WITHDRAWALS, merge))
                .chain(() -> connection
                        .preparedQuery(LedgerSql.MARK_UNDONE)
                        .execute(Tuple.of(merge, clock.now().atOffset(ZoneOffset.UTC), by)))
                .chain(() -> execute(connection, LedgerSql.CUSTOMERS_OF_MERGE, merge))
                .chain(both ->
                        drawUp(connection, rows(both).map(row -> row.getLong(0)).toArray(Long[]::new)));
    }

    /** @throws DangolException when one of the customers is none, or is merged away */
    Uni<Void> requireLive(SqlConnection connection, Collection<Long> customers) {
        return connection
                .preparedQuery(LedgerSql.LIVE_AMONG)
                .execute(Tuple.of(customers.toArray(Long[]::new)))
                .invoke(live -> {
                    if (live.rowCount() < customers.size()) {
                        throw DangolException.notFound(
                                "Of the " + customers.size() + " customers only " + live.rowCount()
                                        + " exist and are not merged into another. Read their ids again and repeat.");
                    }
                })
                .replaceWithVoid();
    }

    /** @throws DangolException when there is no such merge, it is undone, or a later one rests on it */
    Uni<Void> requireUndoable(SqlConnection connection, long merge) {
        return execute(connection, LedgerSql.FIND_MERGE_STATE, merge)
                .invoke(found -> refuseUnlessStanding(rows(found).findFirst()))
                .chain(() -> execute(connection, LedgerSql.DEPENDENT_MERGES, merge))
                .invoke(dependent -> {
                    if (dependent.rowCount() > 0) {
                        throw undoFirst(rows(dependent).map(row -> row.getLong(0)));
                    }
                })
                .replaceWithVoid();
    }

    private static void refuseUnlessStanding(Optional<Row> found) {
        Row merge = found.orElseThrow(
                () -> DangolException.notFound("There is no such merge. Read the customer's merges and repeat."));
        if (merge.getOffsetDateTime("undone_at") != null) {
            throw DangolException.conflict("This merge is undone already.");
        }
        Long next = merge.getLong("next_merge_id");
        if (next != null) {
            throw undoFirst(Stream.of(next));
        }
    }

    private static DangolException undoFirst(Stream<Long> merges) {
        return DangolException.conflict("Later merges rest on this one. Undo first, in this order: "
                + merges.sorted(Comparator.reverseOrder())
                        .map(key -> GlobalId.of(CustomerMerge.TYPE, key))
                        .collect(Collectors.joining(", ")));
    }

    private Uni<Long[]> record(SqlConnection connection, List<Step> steps, String by, @Nullable String note) {
        Tuple values = Tuple.tuple()
                .addArrayOfLong(keys(steps, Step::from))
                .addArrayOfLong(keys(steps, Step::into))
                .addArrayOfString(
                        steps.stream().map(step -> step.reason().name()).toArray(String[]::new))
                .addOffsetDateTime(clock.now().atOffset(ZoneOffset.UTC))
                .addString(by)
                .addString(note);
        return connection
                .preparedQuery(LedgerSql.RECORD_MERGES)
                .execute(values)
                .map(rows -> rows(rows).map(row -> row.getLong(0)).toArray(Long[]::new));
    }

    private Uni<Void> moveFacts(SqlConnection connection, IdentityMoves moves) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (CustomerFacts each : facts) {
            done = done.chain(() -> each.move(connection, moves));
        }
        return done;
    }

    private Uni<Void> drawUp(SqlConnection connection, Long[] customers) {
        return profiles.consolidate(connection, customers).chain(() -> profiles.settleConsents(connection, customers));
    }

    private static Uni<RowSet<Row>> execute(SqlConnection connection, String sql, Object merges) {
        return connection.preparedQuery(sql).execute(Tuple.of(merges));
    }

    private static IdentityMoves moves(RowSet<Row> moved) {
        List<Row> sorted = rows(moved)
                .sorted(Comparator.comparing(row -> row.getLong("identity_id")))
                .toList();
        return new IdentityMoves(
                keys(sorted, row -> row.getLong("identity_id")),
                keys(sorted, row -> row.getLong("left_id")),
                keys(sorted, row -> row.getLong("joined_id")));
    }

    private static Long[] touched(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.of(step.from(), step.into()))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    private static <T> Long[] keys(List<T> items, ToLongFunction<T> key) {
        return items.stream().map(item -> key.applyAsLong(item)).toArray(Long[]::new);
    }

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
