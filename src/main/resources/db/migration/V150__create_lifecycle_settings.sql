-- Where the lifecycle stages begin and end. Versions are only ever added; the last one is in force.
create table lifecycle_settings (
    version int generated always as identity primary key,
    new_days int not null,
    new_orders int not null,
    active_days int not null,
    loyal_orders int not null,
    returning_orders int not null,
    author varchar(300) not null,
    created_at timestamptz not null,
    constraint ck_lifecycle_settings check (
        new_days between 1 and 3650 and new_orders between 2 and 100 and active_days between 1 and 3650
        and loyal_orders between 2 and 100 and returning_orders between 2 and 100)
);
insert into lifecycle_settings (new_days, new_orders, active_days, loyal_orders, returning_orders, author, created_at)
values (90, 2, 180, 2, 3, 'dangol', timestamptz '2024-01-01 00:00Z');

-- The first day on which an order of the day is no longer within so many months; equal to
-- io.dangol.shared.BusinessCalendar.leaves and tested beside it.
create function month_window_left(day date, months int) returns date
    language sql immutable parallel safe
    return case when months_before((day + 1 + make_interval(months => months))::date, months) < day + 1
        then (day + 1 + make_interval(months => months))::date + 1
        else (day + 1 + make_interval(months => months))::date end;
