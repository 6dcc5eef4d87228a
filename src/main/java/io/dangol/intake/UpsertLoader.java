package io.dangol.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * A loader that makes sure of what its rows refer to and then writes them with one statement, which answers how many
 * rows it inserted and how many it changed.
 */
abstract class UpsertLoader<R> implements FactLoader<R> {
    private final FactKind kind;
    private final List<? extends FactField> fields;
    private final String statement;

    UpsertLoader(FactKind kind, List<? extends FactField> fields, String statement) {
        this.kind = kind;
        this.fields = fields;
        this.statement = statement;
    }

    @Override
    public final FactKind kind() {
        return kind;
    }

    @Override
    public final List<? extends FactField> fields() {
        return fields;
    }

    @Override
    public final Uni<LoadResult> load(SqlConnection connection, List<R> rows) {
        return prepare(connection, rows)
                .chain(() -> connection.preparedQuery(statement).execute(values(rows)))
                .chain(answer -> {
                    Row counts = answer.iterator().next();
                    LoadResult result =
                            LoadResult.of(rows.size(), counts.getLong("inserted"), counts.getLong("changed"));
                    return complete(connection, counts).replaceWith(result);
                });
    }

    /** Makes sure of what the rows refer to. */
    abstract Uni<Void> prepare(SqlConnection connection, List<R> rows);

    /** The statement's parameters. */
    abstract Tuple values(List<R> rows);

    /** What follows from what was written, in the same transaction. */
    Uni<Void> complete(SqlConnection connection, Row written) {
        return Uni.createFrom().voidItem();
    }
}
