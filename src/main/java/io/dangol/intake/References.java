package io.dangol.intake;

import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that what facts refer to exists: channels, stores, products and identities are created when a fact names
 * one that is not known yet, so that facts may arrive in any order. Every list is written sorted, so that imports side
 * by side wait for one another and never deadlock.
 */
@ApplicationScoped
public class References {
    private final BusinessClock clock;

    References(BusinessClock clock) {
        this.clock = clock;
    }

    /** Opens the channels that are new; one named like a kind of channel, such as OWN_MALL, becomes of that kind. */
    public Uni<Void> channels(SqlConnection connection, Stream<String> keys) {
        return ensure(connection, ReferenceSql.UNKNOWN_CHANNELS, ReferenceSql.OPEN_CHANNELS, keys);
    }

    public Uni<Void> stores(SqlConnection connection, Stream<@Nullable String> keys) {
        return ensure(connection, ReferenceSql.UNKNOWN_STORES, ReferenceSql.OPEN_STORES, keys);
    }

    /** Opens the products that are new, bare: name, category and price come with their own rows. */
    public Uni<Void> products(SqlConnection connection, Stream<@Nullable String> externalIds) {
        String[] sorted = sorted(externalIds);
        return sorted.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ReferenceSql.OPEN_PRODUCTS)
                        .execute(Tuple.of(sorted, clock.now().atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }

    /** Opens the channels and identities that are new. */
    Uni<Void> people(SqlConnection connection, List<IdentityKey> keys) {
        return channels(connection, keys.stream().map(IdentityKey::channel))
                .chain(() -> identities(connection, keys.stream()));
    }

    /** Opens the identities that are new, each with a customer of its own. Their channels must exist. */
    public Uni<Void> identities(SqlConnection connection, Stream<@Nullable IdentityKey> keys) {
        List<IdentityKey> sorted =
                List.copyOf(new TreeSet<>(keys.filter(Objects::nonNull).toList()));
        if (sorted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ReferenceSql.OPEN_IDENTITIES)
                .execute(Tuple.of(
                        Column.texts(sorted, IdentityKey::channel),
                        Column.texts(sorted, IdentityKey::externalId),
                        clock.now().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> ensure(
            SqlConnection connection, String unknown, String open, Stream<@Nullable String> keys) {
        String[] sorted = sorted(keys);
        if (sorted.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(unknown)
                .execute(Tuple.of((Object) sorted))
                .map(rows -> texts(rows))
                .chain(missing -> missing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(open)
                                .execute(Tuple.of((Object) missing.toArray(String[]::new)))
                                .replaceWithVoid());
    }

    private static String[] sorted(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).distinct().sorted().toArray(String[]::new);
    }

    private static Collection<String> texts(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
