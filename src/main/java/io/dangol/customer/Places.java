package io.dangol.customer;

import io.dangol.access.Caller;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places where customers meet the brand: channels and stores. */
@ApplicationScoped
public class Places {
    static final String ORDERING = "key";

    private static final SortOrder OLDEST_FIRST = SortOrder.byKey("id", false);
    private static final String AMONG = "id = any (?::bigint[])";

    private final Pool pool;
    private final CustomerTrail trail;

    Places(Pool pool, CustomerTrail trail) {
        this.trail = trail;
        this.pool = pool;
    }

    static Cursor cursor(long key) {
        return new Cursor(ORDERING, null, key);
    }

    /** The channels with these keys, by key. */
    public Uni<Map<Long, Channel>> channels(Long[] keys) {
        Select select = new Select(PlaceSql.CHANNELS).where(AMONG, (Object) keys);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "key", Places::channel));
    }

    /** The stores with these keys, by key. */
    public Uni<Map<Long, Store>> stores(Long[] keys) {
        Select select = new Select(PlaceSql.STORES).where(AMONG, (Object) keys);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "key", Places::store));
    }

    Uni<@Nullable Channel> channel(long key) {
        return channels(new Long[] {key}).map(found -> found.get(key));
    }

    Uni<@Nullable Store> store(long key) {
        return stores(new Long[] {key}).map(found -> found.get(key));
    }

    Uni<Page<Channel>> channels(PageRequest request) {
        Select select = new Select(PlaceSql.CHANNELS).page(request, OLDEST_FIRST);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, Places::channel), each -> cursor(each.key())));
    }

    Uni<Page<Store>> stores(PageRequest request) {
        Select select = new Select(PlaceSql.STORES).page(request, OLDEST_FIRST);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, Places::store), each -> cursor(each.key())));
    }

    Uni<Integer> countChannels() {
        return count(PlaceSql.COUNT_CHANNELS);
    }

    Uni<Integer> countStores() {
        return count(PlaceSql.COUNT_STORES);
    }

    /** @throws DangolException with NOT_FOUND when there is no such channel */
    Uni<Channel> describe(long key, @Nullable String name, @Nullable ChannelKind kind, Caller caller) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(PlaceSql.UPDATE_CHANNEL)
                .execute(Tuple.of(key, name, kind == null ? null : kind.name()))
                .map(rows -> Rows.stream(rows)
                        .findFirst()
                        .map(Places::channel)
                        .orElseThrow(
                                () -> DangolException.notFound("There is no such channel. Read the channels again.")))
                .call(channel -> trail.described(connection, caller, channel)));
    }

    private Uni<Integer> count(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    private static Channel channel(Row row) {
        return new Channel(
                row.getLong("key"),
                row.getString("code"),
                row.getString("name"),
                ChannelKind.valueOf(row.getString("kind")));
    }

    private static Store store(Row row) {
        return new Store(row.getLong("key"), row.getString("code"), row.getString("name"));
    }
}
