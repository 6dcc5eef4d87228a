package io.dangol.purchase;

/** An erased or exported person's orders. $1 are the customers who are the person. */
final class OrderRightsSql {
    static final String EXPORT = """
            select coalesce(jsonb_agg(to_jsonb(x)), '[]') as orders from (
                select c.key as channel, coalesce(r.external_id, o.external_id) as "externalId", s.key as store,
                    o.ordered_at as "orderedAt", o.status, o.list_amount as "listAmount",
                    o.discount_amount as "discountAmount", o.paid_amount as "paidAmount",
                    o.refunded_amount as "refundedAmount", o.coupon_code as "couponCode",
                    (select coalesce(jsonb_agg(jsonb_build_object('line', i.line, 'product', p.external_id, 'quantity',
                        i.quantity, 'unitPrice', i.unit_price, 'paidAmount', i.paid_amount) order by i.line), '[]')
                     from order_item i join product p on p.id = i.product_id where i.order_id = o.id) as items
                from purchase_order o
                join channel c on c.id = o.channel_id
                left join store s on s.id = o.store_id
                left join retained_order r on r.order_id = o.id
                where o.customer_id = any ($1)
                order by o.ordered_at, o.id) x
            """;

    static final String REMEMBER = """
            insert into erased_trace (digest, erased_at)
            select erasure_digest('ORDER', c.key, o.external_id), $2
            from purchase_order o join channel c on c.id = o.channel_id
            where o.customer_id = any ($1)
            on conflict do nothing
            """;

    /** The shop's numbers go where only the law asks for them; amounts and times stay, for the figures. */
    static final String KEEP_APART = """
            with kept as (
                insert into retained_order (order_id, external_id, coupon_code, keep_until)
                select id, external_id, coupon_code, $2 from purchase_order where customer_id = any ($1)
                on conflict do nothing
                returning order_id
            )
            update purchase_order o set external_id = 'erased-' || o.id, coupon_code = null
            from kept where o.id = kept.order_id
            """;

    /** $1 is today, $2 how many at most. */
    static final String FORGET_KEPT = """
            delete from retained_order
            where order_id in (select order_id from retained_order where keep_until < $1 order by order_id limit $2)
            """;

    private OrderRightsSql() {}
}
