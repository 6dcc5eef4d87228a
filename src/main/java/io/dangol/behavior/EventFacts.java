package io.dangol.behavior;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.IdentityMoves;
import io.smallrye.mutiny.Uni;
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
}
