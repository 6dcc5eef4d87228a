package io.dangol.delivery;

import io.dangol.customer.CustomerFacts;
import io.dangol.customer.Erasing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The outbox, as far as it concerns one person. Rows stay with the customer they were written for. */
@ApplicationScoped
class DeliveryFacts implements CustomerFacts {
    private static final String EXPORT = """
            select coalesce(jsonb_agg(to_jsonb(x)), '[]') as "deliveries" from (
                select c.key as campaign, d.occasion, h.medium, d.status, d.reason, d.let_through_at as "letThroughAt",
                    d.sent_at as "sentAt"
                from delivery d
                join campaign c on c.id = d.campaign_id
                join campaign_channel h on h.campaign_id = d.campaign_id and h.position = d.step
                where d.customer_id = any ($1)
                order by d.key) x
            """;

    private static final String CALL_OFF = """
            update delivery set status = 'CANCELLED', reason = 'NO_ADDRESS'
            where customer_id = any ($1) and status = 'QUEUED'
            """;

    @Override
    public Uni<JsonObject> export(SqlClient client, Long[] customers) {
        return client.preparedQuery(EXPORT)
                .execute(Tuple.of((Object) customers))
                .map(rows -> rows.iterator().next().toJson());
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Erasing erasing) {
        return connection
                .preparedQuery(CALL_OFF)
                .execute(Tuple.of((Object) erasing.customers()))
                .replaceWithVoid();
    }
}
