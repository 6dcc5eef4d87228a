package io.dangol.behavior;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.dangol.customer.IdentityMoves;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Behaviour follows its identity. */
@ApplicationScoped
class EventFacts implements CustomerFacts {
    @Override
    public Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        return connection
                .preparedQuery(EventSql.MOVE)
                .execute(Tuple.of(moves.identities(), moves.from(), moves.into()))
                .replaceWithVoid();
    }

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(EventSql.EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(EventSql.ERASE)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
