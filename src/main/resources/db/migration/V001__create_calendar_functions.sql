-- The business calendar in SQL, equal to io.dangol.shared.BusinessCalendar and tested beside it. Takes no locks.
create function months_before(day date, months int) returns date
    language sql immutable parallel safe
    return (day - make_interval(months => months))::date;

create function day_start(day date, zone text) returns timestamptz
    language sql stable parallel safe
    return day::timestamp at time zone zone;

create function local_day(at timestamptz, zone text) returns date
    language sql stable parallel safe
    return (at at time zone zone)::date;
