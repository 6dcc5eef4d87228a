package io.dangol.demo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** A set insert: one statement, one array for each column. */
record Table<T>(String insert, List<Column<T>> columns) {
    Uni<Void> write(SqlConnection connection, List<T> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple arrays = Tuple.tuple();
        for (Column<T> column : columns) {
            arrays.addValue(column.of(rows));
        }
        return connection.preparedQuery(insert).execute(arrays).replaceWithVoid();
    }
}
