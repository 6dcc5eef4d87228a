package io.dangol.campaign;

import io.dangol.testsupport.Database;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** Customers and segments to launch campaigns on. */
public final class Audience {
    private Audience() {}

    /** Opens customers {@code from..to} of the mall, named by their number, in the order of {@code sort}. */
    public static void customers(Database database, int from, int to, String sort) {
        database.execute(
                "insert into channel (key, name, kind) values ('mall', 'Mall', 'OWN_MALL') on conflict do nothing");
        database.execute("""
                with numbered as (
                    select n, nextval(pg_get_serial_sequence('customer', 'id')) as id
                    from (select n from generate_series(%d, %d) as n order by %s) as sorted
                ), opened as (
                    insert into customer (id, created_at) overriding system value select id, now() from numbered
                )
                insert into identity (channel_id, external_id, customer_id, recorded_at)
                select (select id from channel where key = 'mall'), 'm' || n, id, now() from numbered
                """.formatted(from, to, sort));
    }

    /** Puts everybody who is in no segment yet into one, from the instant on. */
    public static void segment(Database database, String segment, Instant from) {
        database.update("""
                insert into membership (customer_id, from_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)
                select id, $1, $2, 1, 1, 1, 1, 1 from customer
                where id not in (select customer_id from membership)
                """, from.atOffset(ZoneOffset.UTC), segment);
    }

    /** The arm of each member by the name that the mall knows. */
    public static Map<String, String> arms(Database database, String campaign) {
        Map<String, String> arms = new TreeMap<>();
        for (Row row : database.rows("""
                select i.external_id, m.arm
                from campaign_member m
                join campaign c on c.id = m.campaign_id
                join identity i on i.customer_id = m.customer_id
                where c.key = $1
                """, campaign)) {
            arms.put(row.getString(0), row.getString(1));
        }
        return arms;
    }
}
