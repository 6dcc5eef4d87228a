package io.dangol.rfm;

/** Scoring as of any instant from the orders alone, in one statement that writes nothing. */
final class AsOfSql {
    private AsOfSql() {}

    /** Figures, cut-offs and quintile neighbours; what is asked of them follows. */
    static final String EVALUATED = """
            with f as (
                select o.customer_id, {figures} from purchase_order o
                where o.counted and o.customer_id is not null and o.ordered_at < {asOf} group by o.customer_id),
            aov as (
                select amount12, orders12, count(*) over () total, row_number() over (
                    order by amount12 / orders12, amount12::numeric(44, 24) / orders12) rank
                from f where orders12 > 0),
            cut as (select coalesce(max(total), 0)::int population {cutColumns} from aov),
            recency as (
                select d.days v, row_number() over (order by d.days) - 1 place, count(*) over () total from (
                    select {day} - local_day(last_order_at, {zone}) days from f) d),
            frequency as (
                select orders_total v, row_number() over (order by orders_total) - 1 place, count(*) over () total from f),
            value as (
                select amount_total v, row_number() over (order by amount_total) - 1 place, count(*) over () total from f),
            quintile as (
                select (select count(*) from f)::int buyers, (select {neighbours} from recency) recency_neighbours,
                    (select {neighbours} from frequency) frequency_neighbours,
                    (select {neighbours} from value) value_neighbours)
            """;

    static final String SIZES = EVALUATED + """
            select cut.*, quintile.*, size.* from cut cross join quintile left join (
                select {segment} segment_key, count(*)::int customers, sum(s.orders12)::bigint orders12,
                    sum(s.amount12)::bigint amount12
                from f s cross join cut group by 1) size on true
            """;

    static final String CUSTOMERS = EVALUATED + """
            select cut.*, quintile.*, one.* from cut cross join quintile left join (
                select s.*, {segment} segment_key, {nextChange} next_change_on from f s cross join cut
                where {customers} is null or s.customer_id = any({customers})) one on true
            """;

    /** A page of one segment's customers. */
    static final String MEMBERS = EVALUATED + """
            select cut.*, quintile.*, member.* from cut cross join quintile left join (
                select s.customer_id, {segment} segment_key from f s cross join cut
                where {segment} = {wanted} and s.customer_id > {above} and s.customer_id < {below}
                order by s.customer_id {direction} limit {limit}) member on true
            """;

    /** Customers by the segment they are in, the one the model gives, and whether several of its segments would hold. */
    static final String SIMULATED = EVALUATED + """
            select cut.*, quintile.*, share.* from cut cross join quintile left join (
                select c.segment_key from_key, {segment} segment_key, {matches} > 1 overlapping, count(*)::int customers,
                    sum(s.orders12)::bigint orders12, sum(s.amount12)::bigint amount12
                from f s cross join cut left join score c on c.customer_id = s.customer_id group by 1, 2, 3) share on true
            """;
}
