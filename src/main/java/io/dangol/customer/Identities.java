package io.dangol.customer;

import io.dangol.access.Masking;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads identities. */
@ApplicationScoped
class Identities {
    private final Pool pool;
    private final BusinessCalendar calendar;

    Identities(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<Map<Long, Identity>> load(Long[] keys, Masking masking) {
        return pool.preparedQuery(IdentitySql.LOAD)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.byKey(rows, "id", row -> read(row, masking)));
    }

    Uni<Map<Long, List<Identity>>> ofCustomers(Long[] customers, Masking masking) {
        return pool.preparedQuery(IdentitySql.OF_CUSTOMERS)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.grouped(rows, "customer_id", row -> read(row, masking)));
    }

    Uni<Map<Long, List<Identity>>> ofMerges(Long[] merges, Masking masking) {
        return pool.preparedQuery(IdentitySql.OF_MERGES)
                .execute(Tuple.of(merges))
                .map(rows -> Rows.grouped(rows, "merge_id", row -> read(row, masking)));
    }

    private Identity read(Row row, Masking masking) {
        return new Identity(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("channel_id"),
                masking.show(row.getString("external_id")),
                masking.show(row.getString("name")),
                masking.show(row.getString("email")),
                row.getBoolean("email_verified"),
                masking.show(row.getString("phone")),
                row.getBoolean("phone_verified"),
                masking.show(row.getString("member_id")),
                masking.show(row.getLocalDate("birth_date")),
                calendar.local(row.getOffsetDateTime("signed_up_at")),
                calendar.local(row.getOffsetDateTime("recorded_at").toInstant()));
    }
}
