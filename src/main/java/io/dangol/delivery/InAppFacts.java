package io.dangol.delivery;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages of the shop's app stay with the customer they were written for, and go with who is erased: they name people. */
@ApplicationScoped
class InAppFacts implements CustomerFacts {
    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(InAppSql.EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(InAppSql.ERASE)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
