package io.dangol.rfm;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what scoring says of a customer or of a segment from a row. */
final class ScoredRows {
    private ScoredRows() {}

    static SegmentSize size(Row row) {
        return new SegmentSize(
                row.getString("segment_key"),
                row.getInteger("customers"),
                row.getLong("orders12"),
                row.getLong("amount12"));
    }

    static Scored scored(Row row) {
        return new Scored(
                row.getLong("customer_id"),
                figures(row),
                row.getString("segment_key"),
                row.getLocalDate("next_change_on"));
    }

    static Figures figures(Row row) {
        return new Figures(
                instant(row, "last_order_at"),
                instant(row, "first_order_at"),
                instant(row, "window_first_at"),
                row.getInteger("orders12"),
                row.getLong("amount12"),
                row.getInteger("orders_total"),
                row.getLong("amount_total"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
