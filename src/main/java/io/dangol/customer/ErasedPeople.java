package io.dangol.customer;

import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises what is about people who were erased, by digests alone. */
@ApplicationScoped
public class ErasedPeople {
    /** The places in the list of facts that are about somebody who was erased. */
    public Uni<Set<Integer>> among(SqlConnection connection, List<List<Trace>> facts) {
        return connection
                .preparedQuery(ErasureSql.ANY_ERASED)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(any -> any ? look(connection, facts) : Uni.createFrom().item(Set.of()));
    }

    private static Uni<Set<Integer>> look(SqlConnection connection, List<List<Trace>> facts) {
        List<Integer> places = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            for (Trace trace : facts.get(place)) {
                places.add(place);
                traces.add(trace);
            }
        }
        return connection
                .preparedQuery(ErasureSql.ERASED_PLACES)
                .execute(Tuple.of(
                        places.toArray(Integer[]::new),
                        traces.stream().map(trace -> trace.kind().name()).toArray(String[]::new),
                        traces.stream().map(Trace::channel).toArray(String[]::new),
                        traces.stream().map(Trace::externalId).toArray(String[]::new)))
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getInteger("place")).collect(Collectors.toSet()));
    }
}
