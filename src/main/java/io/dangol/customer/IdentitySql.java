package io.dangol.customer;

/** Statements about identities. */
final class IdentitySql {
    private static final String COLUMNS =
            "i.id, i.customer_id, i.channel_id::bigint as channel_id, i.external_id, i.name, i.email, i.email_verified,"
                    + " i.phone, i.phone_verified, i.member_id, i.birth_date, i.signed_up_at, i.recorded_at";

    static final String LOAD = "select " + COLUMNS + " from identity i where i.id = any ($1)";

    static final String OF_CUSTOMERS =
            "select " + COLUMNS + " from identity i where i.customer_id = any ($1) order by i.customer_id, i.id";

    static final String OF_MERGES = "select mi.merge_id, " + COLUMNS + """

             from customer_merge_identity mi
            join identity i on i.id = mi.identity_id
            where mi.merge_id = any ($1)
            order by mi.merge_id, i.id
            """;

    private IdentitySql() {}
}
