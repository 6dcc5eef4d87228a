package io.dangol.rfm;

import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The keys by which segments are asked for: those of every stored model, since history holds former ones too. */
@ApplicationScoped
public class SegmentKeys {
    private static final String KNOWN = """
            with known (key, place) as (
                select r.rule ->> 'key', min(r.place) from segmentation_model m
                cross join jsonb_array_elements(m.rules) with ordinality r (rule, place) group by 1
                union all
                values ('%s', 1000), ('%s', 1001))
            select bool_or(key = $1) as known, string_agg(key, ', ' order by place, key) as keys from known
            """.formatted(SegmentRule.UNCLASSIFIED, SegmentRule.NO_ORDERS);

    private final Pool pool;

    SegmentKeys(Pool pool) {
        this.pool = pool;
    }

    /** Answers when there is such a segment or none is asked for, and fails with BAD_USER_INPUT when there is none. */
    public Uni<Void> require(@Nullable String key) {
        return key == null
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(KNOWN)
                        .execute(Tuple.of(key))
                        .invoke(rows -> require(key, rows.iterator().next()))
                        .replaceWithVoid();
    }

    private static void require(String key, Row row) {
        if (!row.getBoolean("known")) {
            throw DangolException.badInput(
                    "There is no segment \"" + key + "\". Use one of " + row.getString("keys") + ".");
        }
    }
}
