package io.dangol.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
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

    private static final List<String> FORGETS =
            List.of(ErasureSql.FORGET_CONSENTS, ErasureSql.FORGET_COUPON_CODES, ErasureSql.FORGET_SERIALS);

    @Override
    public Uni<Void> move(SqlConnection connection, IdentityMoves moves) {
        return each(connection, MOVES, Tuple.of(moves.identities(), moves.from(), moves.into()));
    }

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(ExportSql.BENEFITS)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return each(connection, FORGETS, Tuple.of((Object) erasing.customers()));
    }

    private static Uni<Void> each(SqlConnection connection, List<String> statements, Tuple values) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String sql : statements) {
            done = done.chain(() -> connection.preparedQuery(sql).execute(values))
                    .replaceWithVoid();
        }
        return done;
    }
}
