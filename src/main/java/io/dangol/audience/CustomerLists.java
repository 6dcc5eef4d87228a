package io.dangol.audience;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.customer.Customer;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Listing;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uploaded lists of customers. */
@ApplicationScoped
public class CustomerLists {
    /** How many customers one request may add or remove. */
    static final int LARGEST_BATCH = 10_000;

    static final String ORDERING = Listing.of("customer lists");
    private static final SortOrder NEWEST_FIRST = SortOrder.byKey("l.id", true);
    private static final String LISTS = """
            select l.id, l.name, l.created_at,
                (select count(*)::int from customer_list_member m where m.list_id = l.id) as customers
            from customer_list l
            """;
    private static final String CREATE =
            "insert into customer_list (name, created_at, created_by) values ($1, $2, $3) on conflict do nothing returning id";
    private static final String UNKNOWN =
            "select count(*)::int from unnest($1::bigint[]) wanted (id) where surviving_customer(wanted.id) is null";
    private static final String ADD = """
            insert into customer_list_member (customer_id, list_id)
            select distinct surviving_customer(wanted.id), $1::bigint from unnest($2::bigint[]) wanted (id) order by 1
            on conflict do nothing
            """;
    private static final String REMOVE =
            "delete from customer_list_member where list_id = $1 and customer_id = any ($2)";

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final Audit audit;

    CustomerLists(Pool pool, BusinessCalendar calendar, BusinessClock clock, Audit audit) {
        this.pool = pool;
        this.calendar = calendar;
        this.clock = clock;
        this.audit = audit;
    }

    public Uni<@Nullable CustomerList> find(long key) {
        Select select = new Select(LISTS).where("l.id = ?::bigint", key);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.stream(rows).findFirst().map(this::list).orElse(null));
    }

    Uni<Page<CustomerList>> page(PageRequest request) {
        Select select = new Select(LISTS).page(request, NEWEST_FIRST);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, this::list), CustomerLists::cursor));
    }

    Uni<Integer> count() {
        return pool.query("select count(*)::int from customer_list")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    static Cursor cursor(CustomerList list) {
        return new Cursor(ORDERING, null, list.key());
    }

    /** Makes a list with these customers, or nothing. */
    Uni<CustomerList> create(String given, List<String> customerIds, Caller caller) {
        String name = AudienceDefinitions.name(given);
        Long[] keys = keys(customerIds);
        return pool.withTransaction(connection -> connection
                        .preparedQuery(CREATE)
                        .execute(Tuple.of(name, Asking.utc(clock.now()), caller.actor()))
                        .map(rows -> {
                            if (rows.rowCount() == 0) {
                                throw AudienceDefinitions.taken(name);
                            }
                            return rows.iterator().next().getLong(0);
                        })
                        .call(key -> add(connection, key, keys, caller, "customerListCreate")))
                .chain(this::find);
    }

    /** Adds and removes customers, or does nothing. Merged customers stand for those who took them in. */
    Uni<CustomerList> change(long key, List<String> added, List<String> removed, Caller caller) {
        Long[] in = keys(added);
        Long[] out = keys(removed);
        return find(key).chain(list -> {
            if (list == null) {
                throw DangolException.notFound("There is no such list. Read the lists again.");
            }
            return pool.withTransaction(connection -> connection
                            .preparedQuery(REMOVE)
                            .execute(Tuple.of(key, out))
                            .chain(() -> add(connection, key, in, caller, "customerListUpdate")))
                    .chain(() -> find(key));
        });
    }

    private Uni<Void> add(SqlConnection connection, long key, Long[] customers, Caller caller, String action) {
        return connection
                .preparedQuery(UNKNOWN)
                .execute(Tuple.of(customers))
                .invoke(rows -> {
                    int unknown = rows.iterator().next().getInteger(0);
                    if (unknown > 0) {
                        throw DangolException.badInput(unknown + " of " + customers.length
                                + " customers do not exist. Nothing was changed; send ids that queries returned.");
                    }
                })
                .chain(() -> connection.preparedQuery(ADD).execute(Tuple.of(key, customers)))
                .chain(rows -> audit.record(
                        connection,
                        new AuditNote(
                                caller,
                                action,
                                CustomerList.TYPE,
                                key,
                                new JsonObject().put("added", rows.rowCount()))));
    }

    private static Long[] keys(List<String> ids) {
        if (ids.size() > LARGEST_BATCH) {
            throw DangolException.badInput(ids.size() + " customers are too many for one request. Send up to "
                    + LARGEST_BATCH + " at a time.");
        }
        return ids.stream().map(id -> GlobalId.key(Customer.TYPE, id)).toArray(Long[]::new);
    }

    private CustomerList list(Row row) {
        return new CustomerList(
                row.getLong("id"),
                row.getString("name"),
                row.getInteger("customers"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()));
    }
}
