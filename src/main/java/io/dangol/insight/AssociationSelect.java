package io.dangol.insight;

import io.dangol.shared.Select;
import org.jspecify.annotations.Nullable;

/** How associations in force are read. */
final class AssociationSelect {
    private static final String MEASURES = """
            a.orders, a.associated_orders, a.all_orders, a.support, a.confidence, a.lift, a.periods, a.stable_periods,
            a.viewers, r.as_of""";

    /** {sortValue} stands for the sort value as text. */
    static final String PRODUCTS =
            "select a.id, a.product_id, a.associated_product_id, a.product_orders as first_orders, "
                    + MEASURES
                    + ", {sortValue} as sort_value from product_association a join insight_run r on r.run_id = a.run_id";

    static final String CATEGORIES =
            "select a.id, a.category, a.associated_category, a.category_orders as first_orders, "
                    + MEASURES
                    + ", {sortValue} as sort_value from category_association a join insight_run r on r.run_id = a.run_id";

    static final String COUNT_PRODUCTS = "select count(*) from product_association a";

    static final String COUNT_CATEGORIES = "select count(*) from category_association a";

    /** Of each product of $1 the $2 with the greatest lift. */
    static final String OF_PRODUCTS = "select found.* from unnest($1::bigint[]) as parent (id) cross join lateral ("
            + PRODUCTS.replace("{sortValue}", "null::text")
            + " where a.product_id = parent.id order by a.lift desc, a.id limit $2) found";

    /**
     * For each customer of $1 the $2 products most worth suggesting: associated with one bought and not bought yet,
     * each once, by confidence; with when the customer last looked at it.
     */
    static final String SUGGESTIONS = """
            select parent.id as customer_id, best.*, (
                    select max(e.occurred_at) from behavior_event e
                    where e.customer_id = parent.id and e.kind = 'PRODUCT_VIEW'
                      and e.product_id = best.associated_product_id) as viewed_at
            from unnest($1::bigint[]) as parent (id)
            cross join lateral (
                with bought as (
                    select distinct i.product_id
                    from purchase_order o
                    join order_item i on i.order_id = o.id
                    where o.customer_id = parent.id and o.counted
                )
                select * from (
                    select distinct on (a.associated_product_id) a.id, a.product_id, a.associated_product_id,
                        a.product_orders as first_orders, {measures}
                    from bought b
                    join product_association a on a.product_id = b.product_id
                    join insight_run r on r.run_id = a.run_id
                    where a.lift > 1 and a.associated_product_id not in (select product_id from bought)
                    order by a.associated_product_id, a.confidence desc, a.id
                ) candidate
                order by candidate.confidence desc, candidate.id
                limit $2
            ) best
            """.replace("{measures}", MEASURES);

    private AssociationSelect() {}

    static Select narrow(
            Select associations,
            @Nullable Double support,
            @Nullable Double confidence,
            @Nullable Double lift,
            @Nullable Boolean stable) {
        if (stable != null) {
            associations.where(stable ? "a.stable_periods = a.periods" : "a.stable_periods < a.periods");
        }
        return associations
                .whereGiven("a.support >= ?", support)
                .whereGiven("a.confidence >= ?", confidence)
                .whereGiven("a.lift >= ?", lift);
    }
}
