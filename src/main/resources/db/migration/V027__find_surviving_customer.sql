-- Who holds the facts of a customer now: the customer itself, or the one it was merged into, however often. Null when
-- there is no such customer. Takes no locks.
create function surviving_customer(asked bigint) returns bigint
    language sql stable parallel safe
    return (
        with recursive survivor as (
            select id, merged_into_id from customer c where c.id = asked
            union all
            select next.id, next.merged_into_id
            from survivor join customer next on next.id = survivor.merged_into_id
        )
        select id from survivor where merged_into_id is null
    );
