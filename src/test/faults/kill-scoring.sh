#!/usr/bin/env bash
# kill -9 in the middle of a scoring run: the old result stays in force, the run is seen to be dead, the next one is right.
. "$(dirname "$0")/lib.sh"

pg_create && pg_start || exit 2
QUIET=(DANGOL_RFM_DAILY=off DANGOL_RFM_HOURLY=off DANGOL_RFM_CATCH_UP=off DANGOL_JOB_LEASE=15s DANGOL_JOB_SWEEP=1s)

start_run() { graphql "$1" '{"query":"mutation { scoringRunStart(input: {kind: '"$2"'}) { run { id } userErrors { message } } }"}'; }

runs() { sql "select count(*) from job_run where kind = 'RFM_SCORING' and status = '$1'"; }

# What the result in force says, in one value.
fingerprint() {
    sql "select md5(coalesce(string_agg(s::text, E'\n' order by customer_id), '')) from
         (select customer_id, last_order_at, orders12, amount12, orders_total, amount_total, segment_key from score) s"
    sql "select md5(coalesce(string_agg(m::text, E'\n' order by customer_id, from_at), '')) from
         (select customer_id, from_at, to_at, segment_key from membership) m"
}

say "A first result"
app_start app $(pg_url) DANGOL_DEMO_ENABLED=true DANGOL_DEMO_CUSTOMERS=3000 "${QUIET[@]}"
app_ready app
demo_made() { [ "$(sql "select count(*) from job_run where kind ilike '%demo%' and status = 'SUCCEEDED'")" -ge 1 ]; }
check "the demo brand is made" await 300 demo_made
succeeded() { [ "$(runs SUCCEEDED)" -gt "$1" ]; }
idle() { [ "$(runs RUNNING)" = 0 ]; }
await 60 idle
before=$(runs SUCCEEDED)
sleep 2
start_run app FULL >/dev/null
check "it is scored" await 300 succeeded "$before"
first=$(fingerprint)
in_force=$(sql "select max(run_id) from scoring_run")

say "The process is killed in the middle of the next run"
hold "lock table score in share mode"
sleep 2
start_run app FULL >/dev/null
check "it waits in the middle" await 120 waiting "score"
app_stop app KILL
release
equal "the old result is in force" "$in_force" "$(sql "select max(run_id) from scoring_run")"
equal "not a row of it changed" "$first" "$(fingerprint)"

say "The next start"
app_start next $(pg_url) DANGOL_DEMO_ENABLED=true DANGOL_DEMO_CUSTOMERS=3000 "${QUIET[@]}"
app_ready next
abandoned() { [ "$(runs ABANDONED)" = 1 ]; }
check "the run is marked ABANDONED" await 120 abandoned
check "and the API says so" grep -q ABANDONED <<<"$(graphql next '{"query":"{ runs(kind: RFM_SCORING, first: 3) { nodes { status failure { actor message } } } }"}')"
done_before=$(runs SUCCEEDED)
start_run next INCREMENTAL >/dev/null
check "a new run succeeds" await 300 succeeded "$done_before"
incremental=$(sql "select customer_id, orders12, amount12, segment_key from score order by 1" | md5sum)
sleep 2
start_run next FULL >/dev/null
check "and a full one" await 300 succeeded "$((done_before + 1))"
equal "both agree" "$incremental" "$(sql "select customer_id, orders12, amount12, segment_key from score order by 1" | md5sum)"
check "the logs name nobody" silent_about_people "$LOG_app" "$LOG_next"
app_stop next

finish
