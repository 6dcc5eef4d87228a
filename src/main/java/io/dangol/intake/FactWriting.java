package io.dangol.intake;

import io.dangol.customer.CustomerLock;
import io.dangol.customer.ErasedPeople;
import io.dangol.customer.Trace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A loader together with what its transactions begin with.
 *
 * @param loader what writes the rows
 * @param lock keeps writers of facts and writers of identities apart
 * @param erased whose rows are not written
 */
record FactWriting<R>(FactLoader<R> loader, CustomerLock lock, ErasedPeople erased) {
    /**
     * What rows refer to is looked up by index, row by row: other joins read whole tables for each chunk. The plan is made
     * anew for each, because one kept from the first chunk of a large file was made for empty tables.
     */
    private static final String LOOK_UP_BY_INDEX = """
            set local plan_cache_mode = force_custom_plan;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off;
            set local enable_seqscan = off
            """;

    /** Takes the lock, as the first statement of a transaction. */
    Uni<Void> take(SqlConnection connection) {
        return loader.writesIdentities() ? lock.toWriteIdentities(connection) : lock.toWriteFacts(connection);
    }

    Uni<LoadResult> load(SqlConnection connection, List<ReadRow<R>> rows) {
        List<R> facts = rows.stream().map(ReadRow::facts).toList();
        return take(connection)
                .chain(() -> connection.query(LOOK_UP_BY_INDEX).execute())
                .chain(() -> erased.among(
                        connection, facts.stream().map(FactWriting::traces).toList()))
                .chain(places -> places.isEmpty()
                        ? loader.load(connection, facts)
                        : loadWithout(connection, facts, new TreeSet<>(places)));
    }

    private Uni<LoadResult> loadWithout(SqlConnection connection, List<R> facts, TreeSet<Integer> erasedPlaces) {
        List<Integer> kept = IntStream.range(0, facts.size())
                .boxed()
                .filter(place -> !erasedPlaces.contains(place))
                .toList();
        List<RefusedRow> refused = erasedPlaces.stream()
                .map(place -> new RefusedRow(place, CellProblem.erased()))
                .toList();
        return loader.load(connection, kept.stream().map(facts::get).toList())
                .map(result -> result.at(kept).plus(new LoadResult(0, 0, 0, refused)));
    }

    private static List<Trace> traces(Object row) {
        return row instanceof Traced traced ? traced.traces() : List.of();
    }
}
