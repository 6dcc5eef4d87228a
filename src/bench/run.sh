#!/usr/bin/env bash
# Measures intake, scoring, KPI recording and reads of a generated brand, each beside its limit on the same server in the same run.
#   src/bench/run.sh [customers] [rows sent through the intake]
# ONLY=audiences measures audiences alone, ONLY=sending sending alone. PLANS=file keeps the plans of their statements and of the hand-written ones.
# Needs a JDK, psql, pgbench (Debian: postgresql-client, postgresql-contrib), wrk and curl. Works in a temporary directory
# that it removes, with the default database of the packaged application.
set -euo pipefail
cd "$(dirname "$0")/../.."

CUSTOMERS=${1:-1000000}
INTAKE_ROWS=${2:-1000000}
ROUNDS=${ROUNDS:-3}
PORT=${PORT:-18999}
MANAGEMENT_PORT=${MANAGEMENT_PORT:-18998}
WORK=$(mktemp -d)
API="http://127.0.0.1:$PORT"
AS_OF=${AS_OF:-2026-03-01T00:00:00+09:00}
NEXT_DAY=${NEXT_DAY:-2026-03-02T00:00:00+09:00}

main() {
    build
    start
    trap stop EXIT
    generate
    echo "| what | figure | limit | ratio |"
    echo "|---|---|---|---|"
    [ "${ONLY:-}" = sending ] && { measure_sending; return; }
    measure_intake
    [ "${ONLY:-}" = intake ] && return
    load_the_rest
    [ "${ONLY:-}" = audiences ] && { measure_audiences; return; }
    measure_scoring
    measure_kpis
    measure_sending
    measure_reads
    measure_audiences
}

build() {
    [ -f target/quarkus-app/quarkus-run.jar ] && [ -n "${KEEP_BUILD:-}" ] || ./mvnw -B -q package -DskipTests
}

start() {
    java -Xmx2g -Ddangol.data-dir="$WORK/data" -Ddangol.demo.enabled=false -Dquarkus.http.port="$PORT" \
        -Dquarkus.management.port="$MANAGEMENT_PORT" \
        -Dquarkus.scheduler.enabled=false -Dquarkus.datasource.reactive.additional-properties.statement_timeout=0 \
        -Ddangol.api.timeout=10m -jar target/quarkus-app/quarkus-run.jar > "$WORK/app.log" 2>&1 &
    APP=$!
    for _ in $(seq 120); do
        curl -sf "http://127.0.0.1:$MANAGEMENT_PORT/q/health/ready" > "$WORK/ready" 2>> "$WORK/app.log" && break
        sleep 1
    done
    export PGHOST=127.0.0.1 PGPORT PGUSER=dangol PGDATABASE=postgres PGPASSWORD
    PGPORT=$(cat "$WORK/data/port")
    PGPASSWORD=$(cat "$WORK/data/password")
}

stop() {
    kill "$APP" 2> "$WORK/kill.log" || true
    wait "$APP" || true
    sleep 3
    rm -rf "$WORK"
}

sql() { psql -qAtX -v ON_ERROR_STOP=1 "$@"; }

now() { date +%s.%N; }

since() { echo "$(now) - $1" | bc; }

# The median of the seconds that the command after the first argument takes, over that many rounds.
median() {
    local rounds=$1; shift
    for _ in $(seq "$rounds"); do
        local begun; begun=$(now)
        "$@" > "$WORK/out"
        since "$begun"
    done | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

row() { printf '| %s | %s | %s | %.2f |\n' "$1" "$2" "$3" "$(echo "scale=4; $4" | bc)"; }

graphql() { curl -sf "$API/graphql" -H 'content-type: application/json' -d "$1"; }

generate() {
    sql -v customers="$CUSTOMERS" -v as_of="$AS_OF" -f src/bench/generate.sql
    TOTAL=$(sql -c 'select count(*) from bench_order')
    [ "$INTAKE_ROWS" -le "$TOTAL" ] || INTAKE_ROWS=$TOTAL
    echo "$CUSTOMERS customers, $TOTAL orders, PostgreSQL $(sql -c 'show server_version'), $(nproc) processors"
    echo
}

measure_intake() {
    sql -c "copy (select 'o' || order_no as order_id, 'c' || customer_no as customer_id, ordered_at, amount as paid_amount,
        'COMPLETED' as status from bench_order where order_no <= $INTAKE_ROWS order by order_no) to stdout csv header" \
        > "$WORK/orders.csv"
    local begun; begun=$(now)
    curl -sf -T "$WORK/orders.csv" "$API/intake/ORDER/orders.csv?channel=bench" > "$WORK/import.json"
    local intake; intake=$(since "$begun")
    local loaded; loaded=$(sql -c 'select count(*) from purchase_order')
    [ "$loaded" = "$INTAKE_ROWS" ] || { echo "the intake loaded $loaded of $INTAKE_ROWS rows"; cat "$WORK/import.json"; exit 1; }
    sql -c 'create table bench_copy (like purchase_order including all)'
    local bare; bare=$(copy_orders)
    # The same once more with what the intake's rows are held to: that customer, identity and channel exist.
    sql -c 'truncate bench_copy' -c 'alter table bench_copy add foreign key (customer_id) references customer,
        add foreign key (identity_id) references identity, add foreign key (channel_id) references channel,
        add foreign key (store_id) references store'
    local copy; copy=$(copy_orders)
    sql -c 'drop table bench_copy'
    row "intake of a CSV file of $INTAKE_ROWS orders, rows per second" "$(echo "$INTAKE_ROWS / $intake" | bc)" \
        "$(echo "$INTAKE_ROWS / $copy" | bc) (COPY into the same indexes and references; $(echo "$INTAKE_ROWS / $bare" | bc) without references)" \
        "$copy / $intake"
}

# Copies the orders that the intake loaded into a table like theirs, and prints the seconds.
copy_orders() {
    local columns='customer_id, identity_id, channel_id, external_id, ordered_at, status, list_amount, paid_amount, recorded_at'
    sql -c "copy (select $columns from purchase_order order by id) to stdout" > "$WORK/copy.tsv"
    local begun; begun=$(now)
    sql -c "copy bench_copy ($columns) from stdin" < "$WORK/copy.tsv"
    since "$begun"
}

load_the_rest() {
    sql -v from_order="$INTAKE_ROWS" -f src/bench/load.sql
    sql -c 'truncate purchase_change' -c 'checkpoint'
    # Twice: the first pass after a load cannot mark every page all-visible.
    sql -c 'vacuum analyze' -c 'vacuum purchase_order'
}

bare() {
    sql -c 'select count(*), sum(n) from (select customer_id, max(ordered_at), count(*) n, sum(net_amount)
        from purchase_order where counted and customer_id is not null group by customer_id) per_customer'
}

# Runs scoring and prints the seconds between its start and its end in the ledger.
score() {
    local answer; answer=$(graphql "{\"query\":\"mutation{scoringRunStart(input:{kind:$1,asOf:\\\"$2\\\"}){run{id} userErrors{message}}}\"}")
    grep -q '"id"' <<< "$answer" || { echo "scoring did not start: $answer" >&2; exit 1; }
    while [ "$(sql -c "select status from job_run order by id desc limit 1")" = RUNNING ]; do sleep 0.2; done
    sql -c "select case status when 'SUCCEEDED' then extract(epoch from finished_at - started_at)::text else status end
        from job_run order by id desc limit 1"
}

# New orders of a share of the customers, told to scoring as the intake would.
change() {
    sql -c "with placed as (
            insert into purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status, list_amount,
                paid_amount, recorded_at)
            select customer_id, id, channel_id, 'n$1-' || id, timestamptz '$2' - interval '1 minute', 'COMPLETED', 450000,
                450000, now()
            from identity where bench_hash(id, hashtext('$1')) < $1
            returning customer_id)
        insert into purchase_change (customer_id) select customer_id from placed"
}

measure_scoring() {
    bare > "$WORK/warm"
    local limit; limit=$(median "$ROUNDS" bare)
    row 'full scoring with cuts and history, first run, s' "$(FULL=$(score FULL "$AS_OF"); echo "$FULL" | tee "$WORK/full")" "$limit (bare aggregation)" "$(cat "$WORK/full") / $limit"
    sql -c 'vacuum analyze score' -c 'vacuum analyze membership'
    local hour day
    day=$(score INCREMENTAL "$NEXT_DAY")
    row 'incremental scoring, a day passes, nothing new, s' "$day" "$limit" "$day / $limit"
    local step=1 share at
    for share in 0.001 0.02 0.1; do
        at=$(date -d "$NEXT_DAY + $step hour" +%Y-%m-%dT%H:%M:%S%:z)
        change "$share" "$at"
        sql -c 'vacuum analyze purchase_change'
        hour=$(score INCREMENTAL "$at")
        row "incremental scoring, $share of the customers changed, s" "$hour" "$limit" "$hour / $limit"
        step=$((step + 1))
    done
    at=$(date -d "$NEXT_DAY + 1 day" +%Y-%m-%dT%H:%M:%S%:z)
    change 0.019 "$at"
    day=$(score INCREMENTAL "$at")
    row 'incremental scoring, a day passes with 1.9 % changed, s' "$day" "$limit" "$day / $limit"
    day=$(score FULL "$(date -d "$NEXT_DAY + 2 day" +%Y-%m-%dT%H:%M:%S%:z)")
    row 'full scoring again, a day later, s' "$day" "$limit" "$day / $limit"
}

# Sends a read for as long as said, through 16 connections.
send() {
    CUSTOMERS=$CUSTOMERS READ=src/bench/reads/$1.graphql wrk -t2 -c16 -d"$2" -s src/bench/reads/post.lua "$API/graphql"
}

kpis_in_bare_sql() { sql -v as_of="$AS_OF" -f src/bench/campaign_bare.sql; }

# Starts a recording and prints the seconds between its start and its end in the ledger.
record_kpis() {
    local answer; answer=$(graphql "{\"query\":\"mutation{kpiRecordingStart(input:{asOf:\\\"${1%%T*}\\\"}){run{id} userErrors{message}}}\"}")
    grep -q '"id"' <<< "$answer" || { echo "recording did not start: $answer" >&2; exit 1; }
    while [ "$(sql -c "select status from job_run order by id desc limit 1")" = RUNNING ]; do sleep 0.2; done
    sql -c "select case status when 'SUCCEEDED' then extract(epoch from finished_at - started_at)::text else status end
        from job_run order by id desc limit 1"
}

measure_kpis() {
    sql -v as_of="$AS_OF" -f src/bench/campaign.sql
    sql -c 'vacuum analyze message_event' -c 'vacuum analyze campaign_member' -c 'vacuum purchase_order'
    kpis_in_bare_sql > "$WORK/warm"
    local limit recording deliveries
    limit=$(median "$ROUNDS" kpis_in_bare_sql)
    recording=$(record_kpis "$AS_OF")
    deliveries=$(sql -c "select count(*) from message_event where kind = 'DELIVERED'")
    [ "$(sql -c 'select count(*) from kpi_result')" = 5 ] || { echo 'not all promises were recorded' >&2; exit 1; }
    row "KPI recording of five promises over $deliveries deliveries, s" "$recording" "$limit (the same by hand in SQL)" "$recording / $limit"
}

# A campaign to everybody by the app's message box: planned, gated, written, handed over and confirmed by the application,
# beside the rows that this leaves, written by hand.
measure_sending() {
    sql -f src/bench/sending.sql
    sql -c 'vacuum analyze campaign_member' -c 'vacuum analyze consent' -c 'vacuum analyze customer' -c 'vacuum analyze identity'
    local begun run status sending limit people memory
    begun=$(now)
    run=$(graphql '{"query":"mutation { deliveryStart { run { id } userErrors { message } } }"}' | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')
    status=RUNNING
    while [ "$status" = RUNNING ]; do
        sleep 1
        status=$(graphql "{\"query\":\"{ node(id: \\\"$run\\\") { ... on Run { status } } }\"}" | sed -n 's/.*"status":"\([^"]*\)".*/\1/p')
    done
    sending=$(since "$begun")
    memory=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$APP/status")
    people=$(sql -c "select count(*) from delivery where status = 'SENT'")
    [ "$people" = "$(sql -c 'select count(*) from in_app_message')" ] || { echo 'not everybody got the message' >&2; exit 1; }
    sql -f src/bench/sending_prepare.sql
    begun=$(now)
    sql -f src/bench/sending_bare.sql
    limit=$(since "$begun")
    row "Sending to $people people by the app's message box, s ($((memory / 1024)) MB at most)" "$sending" "$limit (the same rows by hand in SQL)" "$sending / $limit"
}

measure_reads() {
    local read
    for read in customer members segments; do
        local bench sent
        bench=$(pgbench -n -M prepared -c 16 -j 2 -T 8 -D customers="$CUSTOMERS" -f "src/bench/reads/$read.sql" 2>> "$WORK/bench.log" |
            sed -n 's/^tps = \([0-9]*\).*/\1/p')
        # once for the compiler of the JVM, once for the figure
        send "$read" 20s > "$WORK/warm"
        sent=$(send "$read" 8s | tee "$WORK/wrk.log" | sed -n 's/^Requests\/sec: *\([0-9]*\).*/\1/p')
        grep -q 'errors: 0' "$WORK/wrk.log" || { cat "$WORK/wrk.log" >&2; echo "$read failed" >&2; }
        row "GraphQL read \"$read\", 16 connections, requests per second" "$sent" "$bench (the same SQL in pgbench)" "$sent / $bench"
    done
}

# {Type:key} in a definition becomes the global id of the thing.
definition() {
    local text id; text=$(cat "$1")
    while [[ $text =~ \{([A-Za-z]+:[0-9]+)\} ]]; do
        id=$(printf '%s' "${BASH_REMATCH[1]}" | base64 | tr '+/' '-_' | tr -d '=')
        text=${text/"{${BASH_REMATCH[1]}}"/$id}
    done
    echo "$text"
}

preview() {
    graphql "{\"query\":\"query(\$d: AudienceDefinition!, \$at: DateTime) { audiencePreview(definition: \$d, asOf: \$at, sample: 0) { customers } }\",\"variables\":{\"d\":$(definition "$1"),\"at\":\"$AS_OF\"}}"
}

by_hand() { sql -v as_of="$AS_OF" -v today="${AS_OF%%T*}" -f "$1"; }

# The ten audiences of src/bench/audiences, counted by the application and by hand-written SQL, which must agree.
measure_audiences() {
    sql -v as_of="$AS_OF" -f src/bench/facts.sql
    sql -c 'vacuum analyze' -c 'vacuum purchase_order'
    local audience name count hand ours theirs
    for audience in src/bench/audiences/*.json; do
        name=$(basename "$audience" .json)
        preview "$audience" > "$WORK/preview"
        count=$(sed -n 's/.*"customers":\([0-9]*\).*/\1/p' "$WORK/preview")
        hand=$(by_hand "${audience%.json}.sql")
        [ -n "$count" ] && [ "$count" = "$hand" ] || { echo "$name: $count, by hand $hand: $(cat "$WORK/preview")" >&2; exit 1; }
        ours=$(median "$ROUNDS" preview "$audience")
        theirs=$(median "$ROUNDS" by_hand "${audience%.json}.sql")
        row "audience $name ($count customers), s" "$ours" "$theirs (hand-written SQL in psql)" "$ours / $theirs"
    done
    [ -z "${PLANS:-}" ] || keep_plans
}

# The server itself tells the plans, so that they are those of the statements that were measured.
keep_plans() {
    sql -c "alter database postgres set session_preload_libraries = 'auto_explain'" \
        -c "alter database postgres set auto_explain.log_min_duration = 0" \
        -c "alter database postgres set auto_explain.log_analyze = on" \
        -c "alter database postgres set auto_explain.log_buffers = on"
    sql -c "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user" > "$WORK/ended"
    sleep 2
    local audience from
    {
        echo "The plans of the ten audiences at $CUSTOMERS customers and $TOTAL orders, PostgreSQL $(sql -c 'show server_version'):"
        echo "for each, the statement of the application first, then the hand-written one. PLANS=file src/bench/run.sh makes them anew."
        for audience in src/bench/audiences/*.json; do
            from=$(($(wc -l < "$WORK/data/postgres.log") + 1))
            preview "$audience" > "$WORK/preview" || preview "$audience" > "$WORK/preview"
            by_hand "${audience%.json}.sql" > "$WORK/count"
            printf '\n== %s\n' "$(basename "$audience" .json)"
            tail -n "+$from" "$WORK/data/postgres.log" | sed -E 's/^[0-9-]{10} .* LOG:  //; s/\t/  /g'
        done
    } > "$PLANS"
}

main
