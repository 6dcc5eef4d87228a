package io.dangol.customer;

/** Statements that record merges, carry them out and take them back. */
final class LedgerSql {
    /** Records one merge for each of the customers $1, merged into $2 for the reason $3. */
    static final String RECORD_MERGES = """
            insert into customer_merge (from_customer_id, into_customer_id, reason, merged_at, merged_by, note)
            select from_id, into_id, reason, $4, $5, $6
            from unnest($1::bigint[], $2::bigint[], $3::varchar[]) as step (from_id, into_id, reason)
            order by from_id
            returning id
            """;

    static final String RECORD_IDENTITIES = """
            insert into customer_merge_identity (merge_id, identity_id)
            select m.id, i.id
            from customer_merge m
            join identity i on i.customer_id = m.from_customer_id
            where m.id = any ($1)
            """;

    static final String RECORD_CONSENTS = """
            insert into customer_merge_consent (merge_id, consent_id)
            select m.id, c.id
            from customer_merge m
            join consent c on c.customer_id = m.from_customer_id and c.identity_id is null and c.merge_id is null
            where m.id = any ($1)
            """;

    static final String MOVE_CONSENTS = """
            update consent c
            set customer_id = m.into_customer_id
            from customer_merge_consent mc
            join customer_merge m on m.id = mc.merge_id
            where mc.merge_id = any ($1) and c.id = mc.consent_id
            """;

    static final String MOVE_CONSENTS_BACK = """
            update consent c
            set customer_id = m.from_customer_id
            from customer_merge_consent mc
            join customer_merge m on m.id = mc.merge_id
            where mc.merge_id = $1 and c.id = mc.consent_id
            """;

    /** A withdrawal made while two were taken for one person may be either's: after merge $1 is undone it holds for both. */
    static final String COPY_WITHDRAWALS = """
            insert into consent (customer_id, medium, purpose, night, granted, recorded_at, evidence, source)
            select m.from_customer_id, c.medium, c.purpose, c.night, false, c.recorded_at, c.evidence, c.source
            from customer_merge m
            join consent c on c.customer_id = m.into_customer_id
            where m.id = $1 and c.identity_id is null and c.merge_id is null and not c.granted
              and c.recorded_at > m.merged_at
              and not exists (
                select from customer_merge_consent mc
                join customer_merge l on l.id = mc.merge_id and l.into_customer_id = m.into_customer_id and l.undone_at is null
                where mc.consent_id = c.id)
            """;

    static final String MARK_MERGED = """
            update customer c
            set merged_into_id = m.into_customer_id
            from customer_merge m
            where m.id = any ($1) and c.id = m.from_customer_id
            """;

    /** Moves the identities of the merges $1, and says which moved from where to where. */
    static final String MOVE_IDENTITIES = """
            update identity i
            set customer_id = m.into_customer_id
            from customer_merge_identity mi
            join customer_merge m on m.id = mi.merge_id
            where mi.merge_id = any ($1) and i.id = mi.identity_id
            returning i.id as identity_id, m.from_customer_id as left_id, m.into_customer_id as joined_id
            """;

    static final String MOVE_IDENTITIES_BACK = """
            update identity i
            set customer_id = m.from_customer_id
            from customer_merge_identity mi
            join customer_merge m on m.id = mi.merge_id
            where m.id = $1 and i.id = mi.identity_id
            returning i.id as identity_id, m.into_customer_id as left_id, m.from_customer_id as joined_id
            """;

    static final String MARK_UNDONE = """
            with undone as (
                update customer_merge set undone_at = $2, undone_by = $3 where id = $1 returning from_customer_id
            )
            update customer set merged_into_id = null where id = (select from_customer_id from undone)
            """;

    static final String CUSTOMERS_OF_MERGE = """
            select unnest(array[least(from_customer_id, into_customer_id), greatest(from_customer_id, into_customer_id)])
            from customer_merge
            where id = $1
            """;

    static final String LIVE_AMONG = "select id from customer where id = any ($1) and merged_into_id is null";

    /** With the merge by which the customer who took the other in was itself merged away, if it was. */
    static final String FIND_MERGE_STATE = """
            select m.undone_at, next.id as next_merge_id
            from customer_merge m
            left join customer_merge next on next.from_customer_id = m.into_customer_id and next.undone_at is null
            where m.id = $1
            """;

    /**
     * Later merges into the same customer that rest on the identities of merge $1: without these nothing connects them
     * to what the customer keeps.
     */
    static final String DEPENDENT_MERGES = """
            with recursive moving as (
                select identity_id from customer_merge_identity where merge_id = $1
            ), later as (
                select l.id, li.identity_id
                from customer_merge m
                join customer_merge l on l.into_customer_id = m.into_customer_id and l.undone_at is null and l.id > m.id
                join customer_merge_identity li on li.merge_id = l.id
                where m.id = $1 and l.reason <> 'MANUAL'
            ), kept as (
                select i.id as identity_id
                from customer_merge m
                join identity i on i.customer_id = m.into_customer_id
                where m.id = $1 and i.id not in (select identity_id from moving)
            ), connected as (
                select a.identity_id as one, b.identity_id as other
                from kept a
                join verified_identifier av on av.identity_id = a.identity_id
                join verified_identifier bv on bv.kind = av.kind and bv.value = av.value
                join kept b on b.identity_id = bv.identity_id
                union all
                select a.identity_id, b.identity_id from later a join later b on b.id = a.id
            ), grounded as (
                select identity_id from kept where identity_id not in (select identity_id from later)
                union
                select connected.other from grounded join connected on connected.one = grounded.identity_id
            ), adrift as (
                select id, identity_id
                from later
                where id not in (select l.id from later l join grounded g on g.identity_id = l.identity_id)
            )
            select distinct id
            from adrift
            where exists (
                select from adrift a
                join verified_identifier av on av.identity_id = a.identity_id
                join verified_identifier mv on mv.kind = av.kind and mv.value = av.value
                join moving on moving.identity_id = mv.identity_id)
            order by id
            """;

    private static final String COLUMNS =
            "m.id, m.from_customer_id, m.into_customer_id, m.reason, m.note, m.merged_at, m.merged_by, m.undone_at, m.undone_by";

    static final String LOAD = "select " + COLUMNS + " from customer_merge m where m.id = any ($1)";

    /** Those in which a customer took somebody in or was taken in, newest first. */
    static final String OF_CUSTOMERS = "select m.customer_id, " + COLUMNS + """

             from (
                select into_customer_id as customer_id, * from customer_merge where into_customer_id = any ($1)
                union all
                select from_customer_id, * from customer_merge where from_customer_id = any ($1)
            ) m
            order by m.customer_id, m.id desc
            """;

    private LedgerSql() {}
}
