package io.dangol.purchase;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.dangol.customer.IdentityMoves;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Orders follow their identity, and both customers have to be scored again. */
@ApplicationScoped
class OrderFacts implements CustomerFacts {
    private final PurchaseChanges changes;

    OrderFacts(PurchaseChanges changes) {
        this.changes = changes;
    }

    @Override
    public Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        Long[] touched = Stream.of(moves.from(), moves.into())
                .flatMap(Stream::of)
                .distinct()
                .toArray(Long[]::new);
        return connection
                .preparedQuery(OrderSql.MOVE)
                .execute(Tuple.of(moves.identities(), moves.from(), moves.into()))
                .chain(() -> changes.append(connection, touched));
    }

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(OrderRightsSql.EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(OrderRightsSql.REMEMBER)
                .execute(Tuple.of(erasing.customers(), erasing.at()))
                .chain(() -> connection
                        .preparedQuery(OrderRightsSql.KEEP_APART)
                        .execute(Tuple.of(erasing.customers(), erasing.ordersUntil())))
                .replaceWithVoid();
    }
}
