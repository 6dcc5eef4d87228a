select count(*) from customer c where c.merged_into_id is null
  and month_day(c.birth_date) = any (array(
    select month_day(day::date) from generate_series(:'today'::date, :'today'::date + 7, interval '1 day') day));
