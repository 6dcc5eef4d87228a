package io.dangol.behavior;

/** Statements about behaviour events. */
final class EventSql {
    /** $1 to $3 are identities, the customer each leaves and the one it joins. */
    static final String MOVE = """
            update behavior_event f
            set customer_id = m.joined_id
            from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as m (identity_id, left_id, joined_id)
            where f.customer_id = m.left_id and f.identity_id = m.identity_id
            """;

    private EventSql() {}
}
