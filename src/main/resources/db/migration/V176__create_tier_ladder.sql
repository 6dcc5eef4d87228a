-- What earns a membership tier, as the brand sets it. Versions are only ever added; the last one is in force. None ships:
-- only the brand knows its tiers. Takes no locks.
create table tier_ladder (
    version int generated always as identity primary key,
    -- the window: orders within so many calendar months
    months int not null,
    author varchar(300) not null,
    created_at timestamptz not null,
    constraint ck_tier_ladder_months check (months between 1 and 120)
);

create table tier_step (
    version int not null references tier_ladder (version),
    -- from the lowest tier up
    rank int not null,
    tier varchar(64) not null,
    -- what the window must hold, both: counted orders, and what they were worth in minor units; 0 for no demand
    orders int not null,
    amount bigint not null,
    primary key (version, rank),
    constraint ux_tier_step_tier unique (version, tier),
    constraint ck_tier_step check (btrim(tier) <> '' and orders >= 0 and amount >= 0)
);

-- For each tier of the ladder in force, and for '' (no tier yet), what holds it and what earns the next one.
create view tier_prospect as
with ladder as (
    select version, months from tier_ladder order by version desc limit 1
), step as (
    select l.months, s.rank, s.tier, s.orders, s.amount from ladder l join tier_step s on s.version = l.version
)
select s.months, s.tier, s.orders, s.amount, lead(s.tier) over above as next_tier, lead(s.orders) over above as next_orders,
    lead(s.amount) over above as next_amount
from step s window above as (order by s.rank)
union all
select first.months, '', 0, 0, first.tier, first.orders, first.amount
from (select * from step where orders > 0 or amount > 0 order by rank limit 1) first;
