#!/usr/bin/env bash
# Two replicas on one database, both told to score every second: one runner at a time, and once per period.
. "$(dirname "$0")/lib.sh"

pg_create && pg_start || exit 2
SCHEDULE=(DANGOL_RFM_DAILY="* * * * * ?" DANGOL_RFM_HOURLY="* * * * * ?" DANGOL_RFM_CATCH_UP=1s DANGOL_RFM_STALE_AFTER=1s
    DANGOL_JOB_LEASE=15s DANGOL_JOB_SWEEP=1s)

scored() { sql "select count(*) from job_run where kind = 'RFM_SCORING' and status = 'SUCCEEDED'"; }

demo_made() { [ "$(sql "select count(*) from job_run where kind = 'DEMO_BRAND' and status = 'SUCCEEDED'")" -ge 1 ]; }

both_scored() { [ "$(sql "select count(distinct owner) from job_run where kind = 'RFM_SCORING' and status = 'SUCCEEDED'")" -ge 2 ]; }

say "Two replicas start on an empty database at the same time"
app_start one $(pg_url) DANGOL_DEMO_ENABLED=true DANGOL_DEMO_CUSTOMERS=2000 "${SCHEDULE[@]}"
app_start two $(pg_url) DANGOL_DEMO_ENABLED=true DANGOL_DEMO_CUSTOMERS=2000 "${SCHEDULE[@]}"
app_ready one
app_ready two
equal "each migration ran once" 0 "$(sql "select count(*) - count(distinct version) from flyway_schema_history")"
check "the demo brand is made" await 300 demo_made
check "and scored" test "$(scored)" -ge 1
equal "and made once" 1 "$(sql "select count(distinct id) from job_run where kind = 'DEMO_BRAND' and status = 'SUCCEEDED'")"

say "Both wake up each second"
check "both replicas get their turns" await 300 both_scored
sleep 20
runs=$(scored)
check "they scored again and again ($runs times)" test "$runs" -ge 5
equal "never two at once" 0 "$(sql "
    select count(*) from job_run a join job_run b on a.id < b.id and a.kind = b.kind and a.kind = 'RFM_SCORING'
    where a.finished_at is not null and b.finished_at is not null
      and tstzrange(a.started_at, a.finished_at) && tstzrange(b.started_at, b.finished_at)")"
equal "a scheduled period was worked once" 0 "$(sql "
    select count(*) from (select period from job_run where kind = 'RFM_SCORING' and period is not null and status = 'SUCCEEDED'
                          group by period having count(*) > 1) twice")"
equal "no run failed" 0 "$(sql "select count(*) from job_run where kind = 'RFM_SCORING' and status not in ('SUCCEEDED', 'RUNNING')")"
equal "each run left one result" "" "$(sql "
    select r.id, r.trigger, r.period, r.summary from job_run r where kind = 'RFM_SCORING' and status = 'SUCCEEDED'
      and not exists (select from scoring_run s where s.run_id = r.id)")"

say "One replica is killed"
app_stop one KILL
before=$(scored)
check "the other goes on" await 180 eval '[ "$(scored)" -gt $((before + 2)) ]'
equal "no lease is left behind" 0 "$(sql "
    select count(*) from job_lease l join job_run r on r.id = l.run_id
    where r.heartbeat_at < now() - interval '20 seconds'")"
check "the logs name nobody" silent_about_people "$LOG_one" "$LOG_two"
app_stop two

finish
