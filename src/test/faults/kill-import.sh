#!/usr/bin/env bash
# kill -9 in the middle of an import: what was read is kept or undone as asked, and the same file again makes it whole.
. "$(dirname "$0")/lib.sh"

pg_create && pg_start || exit 2
ROWS=${ROWS:-200000}
FAST=(DANGOL_RFM_DAILY=off DANGOL_RFM_HOURLY=off DANGOL_RFM_CATCH_UP=off DANGOL_JOB_LEASE=15s DANGOL_JOB_SWEEP=1s)

java "$ROOT/src/test/faults/OrderFile.java" "$ROWS" >"$WORK/orders.csv"
TOTAL=$(awk -F, 'NR > 1 { sum += $4 } END { printf "%.0f", sum }' "$WORK/orders.csv")

orders() { sql "select count(*) from purchase_order"; }

some() { [ "$(orders)" -gt 0 ]; }

# upload app [curl option]… : answers with the report
upload() {
    local app=$1
    shift
    curl -s -m 900 -H "Authorization: Bearer $INTAKE" -H 'Content-Type: text/csv' "$@" -T "$WORK/orders.csv" \
        "http://127.0.0.1:$(of HTTP "$app")/intake/orders/orders.csv?${OPTIONS:-}"
}

abandoned() { [ "$(sql "select count(*) from job_run where status = 'ABANDONED'")" = "$1" ]; }

say "The process is killed in the middle of an import"
app_start app $(pg_url) "${FAST[@]}"
app_ready app
INTAKE=$(token_for app INTAKE)
upload app --limit-rate 700k >"$WORK/killed.json" &
check "rows arrive while the file is still being sent" await 300 some
app_stop app KILL
kept=$(orders)
check "some rows are kept, not all ($kept of $ROWS)" test "$kept" -gt 0 -a "$kept" -lt "$ROWS"
equal "none is half written" 0 "$(sql "select count(*) from purchase_order where net_amount is null or customer_id is null")"

say "The next start, and the same file again"
app_start next $(pg_url) "${FAST[@]}"
app_ready next
check "the import is marked ABANDONED" await 120 abandoned 1
upload next >"$WORK/again.json"
equal "every order is there once" "$ROWS" "$(orders)"
equal "to the won" "$TOTAL" "$(sql "select sum(paid_amount) from purchase_order")"
equal "every buyer is there once" 0 "$(sql "select count(*) - count(distinct external_id) from identity")"

say "And once more"
changes=$(sql "select count(*) from purchase_change")
upload next >"$WORK/more.json"
check "nothing is new" grep -q "\"unchanged\":$ROWS\|$ROWS unchanged" "$WORK/more.json"
equal "nothing changed" "$changes" "$(sql "select count(*) from purchase_change")"

say "All or nothing"
sql "truncate purchase_order, order_item, purchase_change cascade" >/dev/null
OPTIONS=allOrNothing=true upload next --limit-rate 700k >"$WORK/atomic.json" &
sending() { [ "$(sql "select count(*) from pg_stat_activity where state like '%transaction%' or query ilike '%insert into purchase_order%'")" -gt 1 ]; }
await 60 sending
sleep 4
app_stop next KILL
equal "a killed import leaves nothing" 0 "$(orders)"
check "the logs name nobody" silent_about_people "$LOG_app" "$LOG_next"

finish
