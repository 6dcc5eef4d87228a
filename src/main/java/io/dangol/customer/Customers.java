package io.dangol.customer;

import io.dangol.access.Masking;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds customers. Whoever reads them says what the caller may see: {@code PersonalData.masking()}. */
@ApplicationScoped
public class Customers {
    /** What {@link #read} needs of a customer {@code c}, for the statements of rooms that list customers. */
    public static final String COLUMNS =
            "c.id as customer_id, c.name, c.email, c.phone, c.birth_date, c.signed_up_at, c.tier, c.created_at,"
                    + " c.merged_into_id";

    private final Pool pool;
    private final BusinessCalendar calendar;

    public Customers(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    /** The customer; where this one was merged away, the one who took it in. Null when there is none. */
    public Uni<@Nullable Customer> find(long key, Masking masking) {
        return pool.preparedQuery(CustomerSql.FIND_SURVIVOR)
                .execute(Tuple.of(key))
                .map(rows -> Rows.stream(rows)
                        .findFirst()
                        .map(row -> read(row, masking))
                        .orElse(null));
    }

    /** The customers with exactly these keys, those merged away too, by key. */
    public Uni<Map<Long, Customer>> load(Long[] keys, Masking masking) {
        return pool.preparedQuery(CustomerSql.LOAD)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.byKey(rows, "customer_id", row -> read(row, masking)));
    }

    /** A row with {@link #COLUMNS}. */
    public Customer read(Row row, Masking masking) {
        return new Customer(
                row.getLong("customer_id"),
                masking.show(row.getString("name")),
                masking.show(row.getString("email")),
                masking.show(row.getString("phone")),
                masking.show(row.getLocalDate("birth_date")),
                calendar.local(row.getOffsetDateTime("signed_up_at")),
                row.getString("tier"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()),
                row.getLong("merged_into_id"));
    }
}
