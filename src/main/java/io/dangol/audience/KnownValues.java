package io.dangol.audience;

import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the brand has that conditions can name, by the field that names it. Products are too many for a list. */
@ApplicationScoped
class KnownValues {
    private static final int MOST = 1000;

    private static final String ALL = """
            select field, type, value, title from (
                select known.*, row_number() over (partition by field order by title, value) as place from (
                    select 'channels' as field, 'Channel' as type, id::text as value, name as title from channel
                    union all select 'stores', 'Store', id::text, name from store
                    union all select 'campaigns', 'Campaign', id::text, name from campaign
                    union all select 'listId', 'CustomerList', id::text, name from customer_list
                    union all select 'audienceId', 'Audience', id::text, name from audience
                    union all select distinct 'categories', null, category, category from product where category is not null
                    union all select distinct 'brands', null, brand, brand from product where brand is not null
                    union all select distinct 'tiers', null, tier, tier from customer where tier is not null
                    union all select distinct 'to', null, tier, tier from tier_change
                    union all select distinct 'keys', null, rule ->> 'key', rule ->> 'key'
                        from segmentation_model, jsonb_array_elements(rules) rule
                    union all values ('keys', null, 'UNCLASSIFIED', 'UNCLASSIFIED'), ('keys', null, 'NO_ORDERS', 'NO_ORDERS')
                ) known
            ) placed
            where place <= $1
            order by field, place
            """;

    private final Pool pool;

    KnownValues(Pool pool) {
        this.pool = pool;
    }

    /** At most 1,000 for each field, by title. */
    Uni<Map<String, List<ConditionValue>>> read() {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getString("field"),
                                Collectors.mapping(KnownValues::value, Collectors.toList()))));
    }

    private static ConditionValue value(Row row) {
        @Nullable String type = row.getString("type");
        String value = row.getString("value");
        return new ConditionValue(
                type == null ? value : GlobalId.of(type, Long.parseLong(value)), row.getString("title"));
    }
}
