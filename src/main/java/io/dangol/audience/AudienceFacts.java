package io.dangol.audience;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Which lists and audiences a customer was in. They know no identity, so they stay with whom they were recorded for. */
@ApplicationScoped
class AudienceFacts implements CustomerFacts {
    private static final String EXPORT = """
            select coalesce((select json_agg(json_build_object('name', l.name) order by l.id)
                    from customer_list_member m join customer_list l on l.id = m.list_id
                    where m.customer_id = any ($1)), '[]') as "customerLists",
                coalesce((select json_agg(json_build_object('name', a.name, 'from', m.from_at, 'to', m.to_at)
                        order by m.from_at)
                    from audience_membership m join audience a on a.id = m.audience_id
                    where m.customer_id = any ($1)), '[]') as "audiences"
            """;

    private static final String ERASE = "delete from customer_list_member where customer_id = any ($1)";

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    /** Leaves who was in audiences when, which past figures are made of. */
    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(ERASE)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
