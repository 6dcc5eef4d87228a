package io.dangol.rfm;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text depends on the model's structure. Names in braces stand for bound values and generated
 * fragments; a value is always bound, never written into the text, so that one model has one text.
 */
final class Statement {
    private final List<@Nullable Object> values = new ArrayList<>();
    private String text;

    Statement(String template) {
        this.text = template;
    }

    /** Binds the value to every {@code {name}} of the text. */
    Statement bind(String name, String type, @Nullable Object value) {
        return fragment(name, parameter(type, value));
    }

    /** Puts generated SQL for every {@code {name}} of the text. */
    Statement fragment(String name, String sql) {
        text = text.replace('{' + name + '}', sql);
        return this;
    }

    /** Binds the value and returns how to write it in a fragment. */
    String parameter(String type, @Nullable Object value) {
        values.add(value);
        return "$" + values.size() + "::" + type;
    }

    Uni<RowSet<Row>> on(SqlClient client) {
        return client.preparedQuery(text).execute(Tuple.from(values));
    }

    /** Executes and tells how many rows were touched. */
    Uni<Integer> countOn(SqlClient client) {
        return on(client).map(RowSet::rowCount);
    }

    @Override
    public String toString() {
        return text;
    }
}
