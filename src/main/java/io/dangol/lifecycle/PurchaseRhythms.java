package io.dangol.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The rhythms by which customers are late, as the forecast draws them. */
@ApplicationScoped
public class PurchaseRhythms {
    /** Those that differ are written and looked at by the next lifecycle run. */
    private static final String PUT = """
            with written as (
                insert into purchase_rhythm as kept (customer_id, last_order_at, caution_on, imminent_on)
                select * from unnest($1::bigint[], $2::timestamptz[], $3::date[], $4::date[])
                on conflict (customer_id) do update set last_order_at = excluded.last_order_at,
                    caution_on = excluded.caution_on, imminent_on = excluded.imminent_on
                where (kept.last_order_at, kept.caution_on, kept.imminent_on)
                    is distinct from (excluded.last_order_at, excluded.caution_on, excluded.imminent_on)
                returning customer_id)
            insert into lifecycle_change (customer_id) select customer_id from written
            """;

    /** Writes the rhythms in the caller's transaction, in one statement. */
    public Uni<Void> put(SqlConnection connection, List<PurchaseRhythm> rhythms) {
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        rhythms.stream().map(PurchaseRhythm::customerKey).toArray(Long[]::new),
                        rhythms.stream().map(PurchaseRhythm::lastOrderAt).toArray(OffsetDateTime[]::new),
                        rhythms.stream().map(PurchaseRhythm::cautionOn).toArray(LocalDate[]::new),
                        rhythms.stream().map(PurchaseRhythm::imminentOn).toArray(LocalDate[]::new)))
                .replaceWithVoid();
    }
}
