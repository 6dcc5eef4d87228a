-- When a consent to advertising ends that nobody confirms: two calendar years later in the zone (Network Act, article 50
-- paragraph 8). One plain expression, which the planner puts into the statement that asks. Takes no locks.
create function consent_ends(confirmed_at timestamptz, in_zone text) returns timestamptz
    language sql stable parallel safe
    return (confirmed_at at time zone in_zone + interval '2 years') at time zone in_zone;
