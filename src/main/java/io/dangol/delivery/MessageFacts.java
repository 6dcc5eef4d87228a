package io.dangol.delivery;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.IdentityMoves;
import io.smallrye.mutiny.Uni;
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
}
