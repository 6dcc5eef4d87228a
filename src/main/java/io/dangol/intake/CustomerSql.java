package io.dangol.intake;

/** Writes identities with what their channels tell of the person. */
final class CustomerSql {
    /**
     * What a row does not tell stays as it is; a new phone number or e-mail address is unverified until told otherwise.
     * Nobody else writes identities meanwhile: the transaction holds the lock that keeps them out.
     */
    static final String LOAD_IDENTITIES = """
            with told as materialized (
                select channel.id as channel_id, row.*, identity.id as identity_id
                from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::boolean[], $6::varchar[],
                        $7::boolean[], $8::varchar[], $9::date[], $10::timestamptz[])
                    as row(channel_key, external_id, name, email, email_verified, phone, phone_verified, member_id,
                        birth_date, signed_up_at)
                join channel on channel.key = row.channel_key
                left join identity on identity.channel_id = channel.id and identity.external_id = row.external_id
            ), opened as (
                insert into identity (channel_id, external_id, customer_id, name, email, email_verified, phone,
                    phone_verified, member_id, birth_date, signed_up_at, recorded_at)
                select channel_id, external_id, nextval(pg_get_serial_sequence('customer', 'id')), name, email,
                    coalesce(email_verified, false), phone, coalesce(phone_verified, false), member_id, birth_date,
                    signed_up_at, $11::timestamptz
                from told
                where identity_id is null
                order by channel_id, external_id
                returning id, customer_id
            ), born as (
                insert into customer (id, created_at) overriding system value
                select customer_id, $11::timestamptz from opened
            ), merged as (
                select was.id, coalesce(told.name, was.name) as name, coalesce(told.email, was.email) as email,
                    coalesce(told.email_verified,
                        case when told.email is null or told.email = was.email then was.email_verified else false end)
                        as email_verified,
                    coalesce(told.phone, was.phone) as phone,
                    coalesce(told.phone_verified,
                        case when told.phone is null or told.phone = was.phone then was.phone_verified else false end)
                        as phone_verified,
                    coalesce(told.member_id, was.member_id) as member_id,
                    coalesce(told.birth_date, was.birth_date) as birth_date,
                    coalesce(told.signed_up_at, was.signed_up_at) as signed_up_at
                from told
                join identity was on was.id = told.identity_id
            ), changed as (
                update identity as kept
                set name = merged.name, email = merged.email, email_verified = merged.email_verified, phone = merged.phone,
                    phone_verified = merged.phone_verified, member_id = merged.member_id, birth_date = merged.birth_date,
                    signed_up_at = merged.signed_up_at, recorded_at = $11::timestamptz
                from merged
                where kept.id = merged.id
                  and (kept.name, kept.email, kept.email_verified, kept.phone, kept.phone_verified, kept.member_id,
                        kept.birth_date, kept.signed_up_at)
                    is distinct from (merged.name, merged.email, merged.email_verified, merged.phone,
                        merged.phone_verified, merged.member_id, merged.birth_date, merged.signed_up_at)
                returning kept.id
            )
            select (select count(*) from opened) as inserted, (select count(*) from changed) as changed,
                array(select id from opened union all select id from changed order by id) as written
            """;

    private CustomerSql() {}
}
