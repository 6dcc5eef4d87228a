package io.dangol.delivery;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.dangol.customer.IdentityMoves;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of messages follows the identity to which they went. */
@ApplicationScoped
class MessageFacts implements CustomerFacts {
    @Override
    public Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        return connection
                .preparedQuery(MessageEventSql.MOVE)
                .execute(Tuple.of(moves.identities(), moves.from(), moves.into()))
                .replaceWithVoid();
    }

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(MessageEventSql.EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(MessageEventSql.ERASE)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
