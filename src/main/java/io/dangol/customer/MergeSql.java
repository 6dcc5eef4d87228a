package io.dangol.customer;

/** Statements that find who is one person. Lists of keys are ascending, so that rows are locked in one order. */
final class MergeSql {
    /** What identifies the people behind the identities $1, brought up to date. */
    static final String REFRESH_IDENTIFIERS = """
            with wanted as (
                select id as identity_id, 'PHONE' as kind, phone_digits(phone) as value
                from identity
                where id = any ($1) and phone_verified
                union
                select id, 'EMAIL', email_address(email)
                from identity
                where id = any ($1) and email_verified
                union
                select id, 'MEMBER_ID', nullif(btrim(member_id), '')
                from identity
                where id = any ($1)
                union
                select identity_id, 'WARRANTY', nullif(upper(btrim(serial)), '')
                from warranty
                where identity_id = any ($1)
            ), gone as (
                delete from verified_identifier v
                where v.identity_id = any ($1)
                  and not exists (
                    select from wanted w where w.identity_id = v.identity_id and w.kind = v.kind and w.value = v.value)
            )
            insert into verified_identifier (kind, value, identity_id)
            select kind, value, identity_id from wanted where value is not null
            on conflict do nothing
            """;

    static final String CUSTOMERS_OF_IDENTITIES =
            "select distinct customer_id from identity where id = any ($1) order by customer_id";

    /** Identifiers that the customers $1 share with others, each with all who have it. */
    static final String SHARED_IDENTIFIERS = """
            select v.kind, v.value, array_agg(distinct holder.customer_id order by holder.customer_id) as customers
            from (
                select distinct m.kind, m.value
                from identity i
                join verified_identifier m on m.identity_id = i.id
                where i.customer_id = any ($1)
            ) own
            join verified_identifier v on v.kind = own.kind and v.value = own.value
            join identity holder on holder.id = v.identity_id
            group by v.kind, v.value
            having count(distinct holder.customer_id) > 1
            order by v.kind, v.value
            """;

    /** Which of the customers $1 were separated by hand, counting those they took in since. */
    static final String KEPT_APART = """
            with recursive held as (
                select id as holder, id from customer where id = any ($1)
                union all
                select held.holder, c.id from held join customer c on c.merged_into_id = held.id
            )
            select distinct one.holder as one, other.holder as other
            from customer_merge m
            join held one on one.id = m.from_customer_id
            join held other on other.id = m.into_customer_id
            where m.undone_at is not null and one.holder <> other.holder
            """;

    private MergeSql() {}
}
