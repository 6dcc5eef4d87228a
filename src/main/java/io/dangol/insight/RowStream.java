package io.dangol.insight;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Rows of a long answer as they come, through a cursor of the caller's transaction, never all of them at once. */
final class RowStream {
    /** Rows that travel at a time: enough to keep the wire busy, few enough to hold. */
    private static final int FETCH = 5_000;

    private RowStream() {}

    static Multi<Row> of(SqlConnection connection, String sql, Tuple values) {
        return connection
                .prepare(sql)
                .onItem()
                .transformToMulti(
                        statement -> statement.createStream(FETCH, values).toMulti());
    }
}
