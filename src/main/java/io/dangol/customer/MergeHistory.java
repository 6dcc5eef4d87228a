package io.dangol.customer;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which merges there were. */
@ApplicationScoped
class MergeHistory {
    private final Pool pool;
    private final BusinessCalendar calendar;

    MergeHistory(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<@Nullable CustomerMerge> find(long key) {
        return load(new Long[] {key}).map(found -> found.get(key));
    }

    Uni<Map<Long, CustomerMerge>> load(Long[] keys) {
        return pool.preparedQuery(LedgerSql.LOAD)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.byKey(rows, "id", this::read));
    }

    Uni<Map<Long, List<CustomerMerge>>> ofCustomers(Long[] customers) {
        return pool.preparedQuery(LedgerSql.OF_CUSTOMERS)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.grouped(rows, "customer_id", this::read));
    }

    private CustomerMerge read(Row row) {
        return new CustomerMerge(
                row.getLong("id"),
                row.getLong("from_customer_id"),
                row.getLong("into_customer_id"),
                MergeReason.valueOf(row.getString("reason")),
                row.getString("note"),
                calendar.local(row.getOffsetDateTime("merged_at").toInstant()),
                row.getString("merged_by"),
                calendar.local(row.getOffsetDateTime("undone_at")),
                row.getString("undone_by"));
    }
}
