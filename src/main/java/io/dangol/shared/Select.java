package io.dangol.shared;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select statement that grows by the conditions a client asked for. Its text comes from constants of the code alone;
 * every value is a parameter. Each set of conditions is one text, and so one prepared statement with a plan of its own.
 */
public final class Select {
    private final StringBuilder sql;
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean conditioned;

    /** @param start {@code select … from …}, without a where clause */
    public Select(String start, @Nullable Object... values) {
        this.sql = new StringBuilder();
        append(start, values);
    }

    /**
     * Adds a condition.
     *
     * @param condition SQL with a {@code ?} for each value in turn
     */
    public Select where(String condition, @Nullable Object... conditionValues) {
        sql.append(conditioned ? "\n  and " : "\nwhere ");
        conditioned = true;
        append(condition, conditionValues);
        return this;
    }

    /** Adds a condition on one value if the client gave it. */
    public Select whereGiven(String condition, @Nullable Object value) {
        return value == null ? this : where(condition, value);
    }

    /** Sorts, starts behind the cursor, and reads one row more than the page in the direction of the request. */
    public Select page(PageRequest request, SortOrder order) {
        boolean descending = order.descending() != request.backward();
        Cursor from = request.from();
        if (from != null) {
            startBehind(from, order, descending ? "<" : ">");
        }
        String direction = descending ? " desc" : "";
        sql.append("\norder by ");
        if (order.hasExpression()) {
            sql.append(order.expression()).append(direction).append(", ");
        }
        sql.append(order.key()).append(direction).append("\nlimit ");
        append("?", request.rowsToRead());
        return this;
    }

    private void startBehind(Cursor from, SortOrder order, String comparison) {
        if (order.hasExpression()) {
            where(
                    "(" + order.expression() + ", " + order.key() + ") " + comparison + " (?::text::" + order.sqlType()
                            + ", ?::bigint)",
                    order.value(from),
                    from.key());
        } else {
            where(order.key() + " " + comparison + " ?::bigint", from.key());
        }
    }

    /** Adds SQL after the conditions, such as a grouping. */
    public Select append(String text, @Nullable Object... appended) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '?') {
                values.add(appended[next++]);
                sql.append('$').append(values.size());
            } else {
                sql.append(character);
            }
        }
        if (next != appended.length) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" takes " + next + " values, but " + appended.length + " were given");
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Tuple values() {
        return Tuple.tuple(new ArrayList<>(values));
    }
}
