package io.dangol.audience;

/** Statements that put the rows of a file into lists. */
final class ListMemberSql {
    /**
     * Who the rows mean. Every identifier finds customers by an index; those that nobody has are passed over, and a
     * candidate is whom all the others find. Rows that nobody is found for are left out. Lateral joins with {@code offset 0}
     * stay look-ups whatever the planner thinks of tables that nobody has analyzed yet.
     */
    static final String MATCH = """
            with told as materialized (
                select * from unnest($1::bigint[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::varchar[])
                    with ordinality as told (key, channel, external_id, member_id, phone, email, place)
            ), found (place, bit, customer_id) as (
                select place, 1, surviving_customer(key) from told where key is not null
                union all
                select place, 2, i.customer_id
                from told cross join lateral (
                    select i.customer_id from channel c join identity i on i.channel_id = c.id
                    where c.key = told.channel and i.external_id = told.external_id offset 0) i
                where told.external_id is not null
                union all
                select place, 4, i.customer_id
                from told cross join lateral (
                    select i.customer_id from verified_identifier v join identity i on i.id = v.identity_id
                    where v.kind = 'MEMBER_ID' and v.value = told.member_id offset 0) i
                where told.member_id is not null
                union all
                select place, 8, i.customer_id
                from told cross join lateral (
                    select i.customer_id from identity i
                    where i.phone is not null and phone_digits(i.phone) = phone_digits(told.phone) offset 0) i
                where told.phone is not null
                union all
                select place, 16, i.customer_id
                from told cross join lateral (
                    select i.customer_id from identity i
                    where i.email is not null and email_address(i.email) = email_address(told.email) offset 0) i
                where told.email is not null
            ), each as (
                select place, customer_id, bit_or(bit) as bits
                from found
                where (select k.erased_at is null from customer k where k.id = found.customer_id)
                group by place, customer_id
            ), weighed as (
                select place, customer_id, bits, bit_or(bits) over (partition by place) as all_bits from each
            )
            select place::int - 1 as place, count(*) filter (where bits = all_bits)::int as candidates,
                min(customer_id) filter (where bits = all_bits) as customer_id
            from weighed group by place
            """;

    static final String OPEN_LISTS = """
            insert into customer_list (name, created_at, created_by)
            select name, $2, $3 from unnest($1::varchar[]) as named (name)
            where not exists (select from customer_list l where l.name = named.name)
            order by name
            on conflict do nothing
            """;

    /** In one order, so that files side by side wait for one another and never deadlock. */
    static final String ADD = """
            insert into customer_list_member (customer_id, list_id)
            select distinct told.customer_id, l.id
            from unnest($1::bigint[], $2::varchar[]) as told (customer_id, list)
            join customer_list l on l.name = told.list
            order by 1, 2
            on conflict do nothing
            """;

    private ListMemberSql() {}
}
