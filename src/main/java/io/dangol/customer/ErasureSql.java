package io.dangol.customer;

/** Statements of an erasure. $1 are the customers who are the person, $2 is when. */
final class ErasureSql {
    /** The survivor of the customer $1 with all who were merged into it, the survivor first. */
    static final String PERSON = """
            with recursive person as (
                select id, 0 as depth from customer where id = surviving_customer($1)
                union all
                select c.id, person.depth + 1 from person join customer c on c.merged_into_id = person.id
            )
            select id from person order by depth, id
            """;

    static final String LOCK = "select id, erased_at from customer where id = any ($1) order by id for update";

    static final String REMEMBER_PEOPLE = """
            insert into erased_trace (digest, erased_at)
            select erasure_digest('PERSON', c.key, i.external_id), $2
            from identity i join channel c on c.id = i.channel_id
            where i.customer_id = any ($1)
            on conflict do nothing
            """;

    static final String FORGET_IDENTIFIERS =
            "delete from verified_identifier where identity_id in (select id from identity where customer_id = any ($1))";

    static final String FORGET_IDENTITIES = """
            update identity
            set external_id = 'erased-' || id, name = null, email = null, email_verified = false, phone = null,
                phone_verified = false, member_id = null, birth_date = null
            where customer_id = any ($1)
            """;

    static final String FORGET_PROFILES = """
            update customer
            set name = null, email = null, phone = null, birth_date = null, erased_at = $2
            where id = any ($1)
            """;

    /** Notes of merges may name people. */
    static final String FORGET_MERGE_NOTES = """
            update customer_merge set note = null
            where note is not null and (from_customer_id = any ($1) or into_customer_id = any ($1))
            """;

    static final String FORGET_CONSENTS = "delete from consent where customer_id = any ($1)";

    /** Coupons and serials are the person's own; that there were some stays. */
    static final String FORGET_COUPON_CODES = """
            update coupon f set code = 'erased-' || n.number
            from (
                select identity_id, code, row_number() over (partition by identity_id order by issued_at, code) as number
                from coupon where customer_id = any ($1)) n
            where f.identity_id = n.identity_id and f.code = n.code
            """;

    static final String FORGET_SERIALS = """
            update warranty f set serial = 'erased-' || n.number
            from (
                select identity_id, serial, row_number() over (partition by identity_id order by registered_at, serial) as number
                from warranty where customer_id = any ($1)) n
            where f.identity_id = n.identity_id and f.serial = n.serial
            """;

    static final String RECORD = """
            insert into erasure (customer_id, erased_at, identities, orders, reason)
            select $3, $2, (select count(*) from identity where customer_id = any ($1)),
                (select count(*) from retained_order r join purchase_order o on o.id = r.order_id
                 where o.customer_id = any ($1)), $4
            returning identities, orders
            """;

    static final String LOAD = """
            select customer_id, erased_at, identities, orders from erasure where customer_id = any ($1)
            """;

    /** Which places of the traces belong to somebody who was erased. */
    static final String ERASED_PLACES = """
            select distinct told.place
            from unnest($1::int[], $2::varchar[], $3::varchar[], $4::varchar[]) as told (place, kind, channel_key, external_id)
            join erased_trace e on e.digest = erasure_digest(told.kind, told.channel_key, told.external_id)
            """;

    static final String ANY_ERASED = "select exists (select from erased_trace)";

    private ErasureSql() {}
}
