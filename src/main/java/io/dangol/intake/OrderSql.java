package io.dangol.intake;

/** Writes orders. */
final class OrderSql {
    /**
     * What a row does not tell stays as it is. Customers of orders that really changed are noted for scoring: the one
     * who had the order and the one who has it now.
     */
    static final String LOAD_ORDERS = """
            with told as (
                select channel.id as channel_id, row.external_id, identity.id as identity_id, identity.customer_id,
                    store.id as store_id, row.ordered_at, row.status, row.paid, row.list, row.discount, row.refunded,
                    row.coupon
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::timestamptz[], $6::varchar[],
                        $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::varchar[])
                    as row(channel_key, external_id, buyer, store_key, ordered_at, status, paid, list, discount, refunded,
                        coupon)
                join channel on channel.key = row.channel_key
                left join identity on identity.channel_id = channel.id and identity.external_id = row.buyer
                left join store on store.key = row.store_key
            ), written as (
                insert into purchase_order as kept (customer_id, identity_id, channel_id, store_id, external_id, ordered_at,
                    status, list_amount, discount_amount, paid_amount, refunded_amount, coupon_code, recorded_at)
                select coalesce(told.customer_id, was.customer_id), coalesce(told.identity_id, was.identity_id),
                    told.channel_id, coalesce(told.store_id, was.store_id), told.external_id, told.ordered_at,
                    coalesce(told.status, was.status, 'PLACED'),
                    coalesce(told.list, told.paid + coalesce(told.discount, was.discount_amount, 0)),
                    coalesce(told.discount, was.discount_amount, 0), told.paid,
                    coalesce(told.refunded, was.refunded_amount, 0), coalesce(told.coupon, was.coupon_code), $12
                from told
                left join lateral (
                    select was.* from purchase_order was
                    where was.channel_id = told.channel_id and was.external_id = told.external_id
                    limit 1
                ) was on true
                order by told.channel_id, told.external_id
                on conflict (channel_id, external_id) do update set
                    customer_id = excluded.customer_id, identity_id = excluded.identity_id, store_id = excluded.store_id,
                    ordered_at = excluded.ordered_at, status = excluded.status, list_amount = excluded.list_amount,
                    discount_amount = excluded.discount_amount, paid_amount = excluded.paid_amount,
                    refunded_amount = excluded.refunded_amount, coupon_code = excluded.coupon_code,
                    recorded_at = excluded.recorded_at
                where (kept.customer_id, kept.identity_id, kept.store_id, kept.ordered_at, kept.status, kept.list_amount,
                        kept.discount_amount, kept.paid_amount, kept.refunded_amount, kept.coupon_code)
                    is distinct from (excluded.customer_id, excluded.identity_id, excluded.store_id, excluded.ordered_at,
                        excluded.status, excluded.list_amount, excluded.discount_amount, excluded.paid_amount,
                        excluded.refunded_amount, excluded.coupon_code)
                returning new.id, old.id is null as is_new, old.customer_id as had, new.customer_id as has
            ), noted as (
                insert into purchase_change (customer_id)
                select distinct customer_id
                from written cross join lateral (values (had), (has)) as touched(customer_id)
                where customer_id is not null
            )
            select count(*) filter (where is_new) as inserted, count(*) filter (where not is_new) as changed,
                coalesce(array_agg(id) filter (where is_new), '{}') as opened,
                coalesce(array_agg(id) filter (where not is_new), '{}') as altered
            from written
            """;

    private OrderSql() {}
}
