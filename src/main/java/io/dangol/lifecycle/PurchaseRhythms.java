package io.dangol.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * From when on customers are late against their own rhythm, as whoever forecasts draws it. A rhythm holds only while the
 * order that it was drawn from is the customer's last.
 */
@ApplicationScoped
public class PurchaseRhythms {
    /** Those that differ are written, and looked at by the next lifecycle run. */
    private static final String PUT = """
            with drawn (customer_id, last_order_at, caution_on, imminent_on) as (%s),
            written as (
                insert into purchase_rhythm as kept (customer_id, last_order_at, caution_on, imminent_on)
                select customer_id, last_order_at, caution_on, imminent_on from drawn order by customer_id
                on conflict (customer_id) do update set last_order_at = excluded.last_order_at,
                    caution_on = excluded.caution_on, imminent_on = excluded.imminent_on
                where (kept.last_order_at, kept.caution_on, kept.imminent_on)
                    is distinct from (excluded.last_order_at, excluded.caution_on, excluded.imminent_on)
                returning customer_id)
            insert into lifecycle_change (customer_id) select customer_id from written
            """;

    /**
     * Writes rhythms in the caller's transaction, in one statement however many there are.
     *
     * @param drawn a constant select of the customer, the time of the last order, the first day on which the customer is
     *     {@code AT_RISK}, and the first on which churn is imminent, not before the former
     * @param values the parameters of the select
     */
    public Uni<Void> put(SqlConnection connection, String drawn, Tuple values) {
        return connection.preparedQuery(PUT.formatted(drawn)).execute(values).replaceWithVoid();
    }
}
