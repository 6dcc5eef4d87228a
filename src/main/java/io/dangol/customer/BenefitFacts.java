package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Consents, tier changes, points, coupons and warranties follow their identity. */
@ApplicationScoped
class BenefitFacts implements CustomerFacts {
    private static final List<String> MOVES = List.of(
            BenefitSql.MOVE_CONSENTS,
            BenefitSql.MOVE_TIER_CHANGES,
            BenefitSql.MOVE_POINTS,
            BenefitSql.MOVE_COUPONS,
            BenefitSql.MOVE_WARRANTIES);

    @Override
    public Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        Tuple values = Tuple.of(moves.identities(), moves.from(), moves.into());
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String sql : MOVES) {
            done = done.chain(() -> connection.preparedQuery(sql).execute(values))
                    .replaceWithVoid();
        }
        return done;
    }
}
