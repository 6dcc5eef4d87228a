package io.dangol.customer;

/** All that the room keeps of the customers $1, one column for each kind of row, named as in the API. */
final class ExportSql {
    static final String PROFILE = """
            select
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select id, name, email, phone, birth_date as "birthDate", signed_up_at as "signedUpAt", tier,
                        created_at as "createdAt", merged_into_id as "mergedInto"
                    from customer where id = any ($1) order by id) x) as customers,
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select c.key as channel, i.external_id as "externalId", i.name, i.email,
                        i.email_verified as "emailVerified", i.phone, i.phone_verified as "phoneVerified",
                        i.member_id as "memberId", i.birth_date as "birthDate", i.signed_up_at as "signedUpAt"
                    from identity i join channel c on c.id = i.channel_id
                    where i.customer_id = any ($1) order by i.id) x) as identities
            """;

    static final String BENEFITS = """
            select
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select medium, purpose, night, granted, recorded_at as "recordedAt", evidence, source
                    from consent where customer_id = any ($1) order by recorded_at) x) as consents,
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select tier, changed_at as "changedAt"
                    from tier_change where customer_id = any ($1) order by changed_at) x) as "tierChanges",
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select external_id as "externalId", kind, points, occurred_at as "occurredAt",
                        expires_at as "expiresAt"
                    from points_entry where customer_id = any ($1) order by occurred_at) x) as points,
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select code, name, issued_at as "issuedAt", expires_at as "expiresAt", used_at as "usedAt"
                    from coupon where customer_id = any ($1) order by issued_at) x) as coupons,
                (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
                    select serial, product_id as "productId", registered_at as "registeredAt"
                    from warranty where customer_id = any ($1) order by registered_at) x) as warranties
            """;

    private ExportSql() {}
}
