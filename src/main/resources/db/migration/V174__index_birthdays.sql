-- Finds birthdays of any year. Locks writes to customers while the index is built.
create function month_day(day date) returns int
    language sql immutable parallel safe
    return (extract(month from day) * 100 + extract(day from day))::int;

create index ix_customer_birthday on customer (month_day(birth_date), id) where merged_into_id is null;
