package io.dangol.intake;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What refused rows of imports say about a person goes with who is erased, before retention would forget it. */
@ApplicationScoped
class RefusedRowFacts implements CustomerFacts {
    /** Nothing: a refused row belongs to nobody for certain, and an export must not tell of a namesake. */
    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return Uni.createFrom().item(new JsonObject());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(ImportSql.FORGET_PERSON)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
