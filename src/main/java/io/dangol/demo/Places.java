package io.dangol.demo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of the demo brand's channels and stores; what stands already under the same name is used as it is. */
final class Places {
    private static final List<String> STORE_KEYS =
            List.of("seongsu", "hongdae", "seomyeon", "pop-up-yeouido", "pop-up-pangyo");
    private static final List<String> STORE_NAMES = List.of("성수 플래그십", "홍대점", "서면점", "여의도 팝업", "판교 팝업");

    private final Map<String, Short> channels;
    private final Map<String, Integer> stores;

    private Places(Map<String, Short> channels, Map<String, Integer> stores) {
        this.channels = channels;
        this.stores = stores;
    }

    static Uni<Places> open(SqlConnection connection) {
        return openChannels(connection)
                .flatMap(channels -> openStores(connection).map(stores -> new Places(channels, stores)));
    }

    short channel(Outlet outlet) {
        return channels.get(outlet.key);
    }

    /** @param place the store's place in the list, pop-ups last */
    int store(int place) {
        return stores.get(STORE_KEYS.get(place));
    }

    private static Uni<Map<String, Short>> openChannels(SqlConnection connection) {
        String[] keys = Arrays.stream(Outlet.values()).map(outlet -> outlet.key).toArray(String[]::new);
        String[] names =
                Arrays.stream(Outlet.values()).map(outlet -> outlet.title).toArray(String[]::new);
        String[] kinds = Arrays.stream(Outlet.values()).map(Outlet::name).toArray(String[]::new);
        return connection
                .preparedQuery(RowSql.INSERT_CHANNELS)
                .execute(Tuple.of(keys, names, kinds))
                .map(rows -> {
                    Map<String, Short> ids = new HashMap<>();
                    for (Row row : rows) {
                        ids.put(row.getString("key"), row.getShort("id"));
                    }
                    return ids;
                });
    }

    private static Uni<Map<String, Integer>> openStores(SqlConnection connection) {
        return connection
                .preparedQuery(RowSql.INSERT_STORES)
                .execute(Tuple.of(STORE_KEYS.toArray(String[]::new), STORE_NAMES.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Integer> ids = new HashMap<>();
                    for (Row row : rows) {
                        ids.put(row.getString("key"), row.getInteger("id"));
                    }
                    return ids;
                });
    }
}
