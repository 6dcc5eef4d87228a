package io.dangol.intake;

/** Puts lines of orders down, and makes orders and their items of them. $1 is the run, $2 and $3 the buckets. */
final class OrderItemSql {
    static final String STAGE = """
            insert into order_item_stage (run_id, bucket, file_line, channel_key, order_id, line, product, quantity,
                unit_price, paid, ordered_at, customer, store, status, returned, coupon)
            select $1, row.*
            from unnest($2::int[], $3::bigint[], $4::varchar[], $5::varchar[], $6::int[], $7::varchar[], $8::int[],
                $9::bigint[], $10::bigint[], $11::timestamptz[], $12::varchar[], $13::varchar[], $14::varchar[],
                $15::bigint[], $16::varchar[]) as row
            """;

    /** The orders that lines tell whole. An order is cancelled when all its lines are. */
    static final String TOLD_ORDERS = """
            select channel_key, order_id, min(ordered_at) as ordered_at, min(customer) as customer,
                count(distinct customer) as customers, min(store) as store, min(coupon) as coupon,
                case when bool_and(status = 'CANCELLED') filter (where quantity > 0) then 'CANCELLED'
                    else max(status) filter (where status <> 'CANCELLED') end as status,
                sum(paid) filter (where quantity > 0) as paid,
                sum(unit_price::numeric * quantity) filter (where quantity > 0) as list,
                sum(case when quantity < 0 then paid else returned end) as returned
            from order_item_stage
            where run_id = $1 and bucket between $2 and $3
            group by channel_key, order_id
            having min(ordered_at) is not null
            order by channel_key, order_id
            """;

    /** Lines of orders of people who were erased, and of people by these ids. */
    static final String REFUSE_ERASED = """
            delete from order_item_stage
            where run_id = $1 and bucket between $2 and $3
              and exists (
                select from erased_trace e
                where e.digest in (
                    erasure_digest('ORDER', channel_key, order_id), erasure_digest('PERSON', channel_key, customer)))
            returning file_line
            """;

    static final String REFUSE_ORDERS = """
            delete from order_item_stage
            using unnest($4::varchar[], $5::varchar[]) as refused(channel_key, order_id)
            where run_id = $1 and bucket between $2 and $3
              and order_item_stage.channel_key = refused.channel_key and order_item_stage.order_id = refused.order_id
            returning file_line, order_item_stage.order_id
            """;

    /** Lines of orders that are not known and that the file does not tell whole. */
    static final String REFUSE_STRAYS = """
            delete from order_item_stage stage
            where run_id = $1 and bucket between $2 and $3
              and not exists (
                select from channel join purchase_order kept on kept.channel_id = channel.id
                where channel.key = stage.channel_key and kept.external_id = stage.order_id)
            returning file_line, order_id
            """;

    /** Goods that came back belong to an order that the file tells whole: they change its refund. */
    static final String REFUSE_RETURNS = """
            delete from order_item_stage stage
            where run_id = $1 and bucket between $2 and $3 and quantity < 0
              and not exists (
                select from order_item_stage told
                where told.run_id = $1 and told.bucket = stage.bucket and told.channel_key = stage.channel_key
                  and told.order_id = stage.order_id and told.ordered_at is not null)
            returning file_line, quantity
            """;

    static final String REFUSE_TWINS = """
            delete from order_item_stage stage
            using (
                select channel_key, order_id, line, min(file_line) as first_line
                from order_item_stage
                where run_id = $1 and bucket between $2 and $3 and quantity > 0 and line is not null
                group by channel_key, order_id, line
                having count(*) > 1
            ) twin
            where run_id = $1 and bucket between $2 and $3 and quantity > 0
              and stage.channel_key = twin.channel_key and stage.order_id = twin.order_id and stage.line = twin.line
              and file_line > first_line
            returning file_line, stage.line
            """;

    static final String OPEN_PRODUCTS = """
            insert into product (external_id, recorded_at)
            select distinct product, $4::timestamptz from order_item_stage
            where run_id = $1 and bucket between $2 and $3
              and not exists (select from product where product.external_id = order_item_stage.product)
            order by product
            on conflict do nothing
            """;

    /**
     * The lines told are all lines of their orders: others are removed. Lines without numbers are numbered by what they
     * say, so that the same lines get the same numbers in whatever order they stand. $4 are the orders opened by this
     * file, $5 those it altered.
     */
    static final String LOAD_LINES = """
            with told as materialized (
                select kept.id as order_id, product.id as product_id, stage.quantity, stage.unit_price, stage.paid,
                    case when bool_and(stage.line is not null) over same_order then stage.line
                        else row_number() over (partition by kept.id, stage.quantity > 0
                            order by stage.line, product.external_id, stage.unit_price, stage.quantity, stage.paid) end
                        as line
                from order_item_stage stage
                join channel on channel.key = stage.channel_key
                join purchase_order kept on kept.channel_id = channel.id and kept.external_id = stage.order_id
                join product on product.external_id = stage.product
                where stage.run_id = $1 and stage.bucket between $2 and $3
                window same_order as (partition by kept.id, stage.quantity > 0)
            ), sold as (
                select * from told where quantity > 0
            ), removed as (
                delete from order_item kept
                using (select distinct order_id from told) mentioned
                where kept.order_id = mentioned.order_id
                  and not exists (
                    select from sold where sold.order_id = kept.order_id and sold.line = kept.line)
                returning kept.order_id
            ), written as (
                insert into order_item as kept (order_id, line, product_id, quantity, unit_price, paid_amount)
                select order_id, line, product_id, quantity, unit_price, paid from sold
                order by order_id, line
                on conflict (order_id, line) do update set
                    product_id = excluded.product_id, quantity = excluded.quantity, unit_price = excluded.unit_price,
                    paid_amount = excluded.paid_amount
                where (kept.product_id, kept.quantity, kept.unit_price, kept.paid_amount)
                    is distinct from (excluded.product_id, excluded.quantity, excluded.unit_price, excluded.paid_amount)
                returning new.order_id, new.line, old.order_id is null as is_new
            ), judged as (
                select told.order_id = any ($4::bigint[]) or coalesce(written.is_new, false) as is_new,
                    written.is_new is not null or told.order_id = any ($5::bigint[])
                        or told.order_id in (select order_id from removed) as is_changed
                from told
                left join written on written.order_id = told.order_id and written.line = told.line and told.quantity > 0
            )
            select count(*) as told, count(*) filter (where is_new) as inserted,
                count(*) filter (where is_changed and not is_new) as changed
            from judged
            """;

    static final String CLEAR = """
            delete from order_item_stage
            where run_id = $1
               or run_id not in (select id from job_run where status = 'RUNNING')
            """;

    private OrderItemSql() {}
}
