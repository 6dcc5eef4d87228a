package io.dangol.customer;

/** Statements about the profile that a customer's identities add up to. */
final class ProfileSql {
    /** The newest value that any identity knows; of sign-ups the earliest; of tiers the one changed to last. */
    static final String CONSOLIDATE = """
            with told as (
                select customer_id,
                    (array_agg(name order by recorded_at desc, id desc) filter (where name is not null))[1] as name,
                    (array_agg(email order by recorded_at desc, id desc) filter (where email is not null))[1] as email,
                    (array_agg(phone order by recorded_at desc, id desc) filter (where phone is not null))[1] as phone,
                    (array_agg(birth_date order by recorded_at desc, id desc)
                        filter (where birth_date is not null))[1] as birth_date,
                    min(signed_up_at) as signed_up_at
                from identity
                where customer_id = any ($1)
                group by customer_id
            ), consolidated as (
                select told.*, latest.tier
                from told
                left join lateral (
                    select tier from tier_change t
                    where t.customer_id = told.customer_id
                    order by changed_at desc, identity_id desc
                    limit 1
                ) latest on true
            )
            update customer c
            set name = p.name, email = p.email, phone = p.phone, birth_date = p.birth_date,
                signed_up_at = p.signed_up_at, tier = p.tier
            from consolidated p
            where c.id = p.customer_id
              and (c.name, c.email, c.phone, c.birth_date, c.signed_up_at, c.tier)
                is distinct from (p.name, p.email, p.phone, p.birth_date, p.signed_up_at, p.tier)
            """;

    private ProfileSql() {}
}
