# What the fault scripts share: sourced, never run. Everything they make lives in one temporary directory and dies with
# the script. They need bash, curl and a JDK, and the packaged application: ./mvnw package -DskipTests

set -uo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
APP=${DANGOL_APP:-$ROOT/target/quarkus-app}
WORK=$(mktemp -d "${TMPDIR:-/tmp}/dangol-faults.XXXXXX")
chmod 755 "$WORK"
# The first API token of every application that has a database of its own.
OPERATOR_TOKEN=dgl_faults-faults-faults-faults-faults-faults-0
TOKEN=$OPERATOR_TOKEN
PASSED=0
FAILED=0

[ -f "$APP/quarkus-run.jar" ] || { echo "No application in $APP. Run ./mvnw package -DskipTests first." >&2; exit 2; }

cleanup() {
    local pid
    for pid in $(jobs -pr); do
        kill -9 "$pid" 2>/dev/null
    done
    [ -n "${PG_DATA:-}" ] && pg_stop immediate >/dev/null 2>&1
    # The watchdog of a default database needs a moment to stop its server.
    local tries=0
    while [ $tries -lt 100 ] && [ -n "$(find "$WORK" -name postmaster.pid 2>/dev/null)" ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    [ -n "${KEEP:-}" ] && echo "Kept $WORK" || rm -rf "$WORK"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# --- saying what happened ---------------------------------------------------------------------------------------------

say() { printf '\n%s\n' "$*"; }

pass() { PASSED=$((PASSED + 1)); printf '  ok    %s\n' "$*"; }

fail() { FAILED=$((FAILED + 1)); printf '  FAIL  %s\n' "$*"; }

# check "fact" command…: passes when the command succeeds
check() {
    local fact=$1
    shift
    if "$@"; then pass "$fact"; else fail "$fact"; fi
}

# equal "fact" expected actual
equal() { if [ "$2" = "$3" ]; then pass "$1 ($3)"; else fail "$1: expected $2, was $3"; fi; }

finish() {
    printf '\n%d passed, %d failed\n' "$PASSED" "$FAILED"
    [ "$FAILED" -eq 0 ]
    exit $?
}

# await seconds command…: until the command succeeds
await() {
    local until=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $until ] || return 1
        sleep 0.2
    done
}

free_port() {
    java "$ROOT/src/test/faults/FreePort.java"
}

# --- the application --------------------------------------------------------------------------------------------------

# app_start name [VARIABLE=value]…: starts the packaged application; sets PID_name, HTTP_name, MGMT_name, LOG_name.
# AS holds a command to run it under, such as (setpriv --reuid=65534). Insights are drawn by no schedule: they would read
# every order beside what a script breaks.
AS=()
app_start() {
    local name=$1 http mgmt
    shift
    http=$(free_port)
    mgmt=$(free_port)
    (
        cd "$WORK" || exit 1
        exec "${AS[@]}" env QUARKUS_HTTP_PORT="$http" QUARKUS_MANAGEMENT_PORT="$mgmt" QUARKUS_HTTP_HOST=127.0.0.1 \
            QUARKUS_MANAGEMENT_HOST=127.0.0.1 DANGOL_DEMO_ENABLED=false DANGOL_INSIGHT_CATCH_UP=off "$@" \
            java ${JAVA_FLAGS:-} -Xmx512m -jar "$APP/quarkus-run.jar" >>"$WORK/$name.log" 2>&1 9>&-
    ) &
    eval "PID_$name=$! HTTP_$name=$http MGMT_$name=$mgmt LOG_$name=$WORK/$name.log"
}

of() { eval "echo \"\$$1_$2\""; }

# Asks the shell, not the system: the number of a process that ended may be another's by now.
running() { jobs -pr | grep -qx "$1"; }

alive() { running "$(of PID "$1")"; }

gone() { ! alive "$1"; }

# health name group: prints UP, DOWN or nothing when nobody answers
health() {
    curl -s -m 5 "http://127.0.0.1:$(of MGMT "$1")/q/health/$2" | sed -n '1,3s/.*"status": *"\([A-Z]*\)".*/\1/p' | head -1
}

is_ready() { [ "$(health "$1" ready)" = UP ]; }

is_unready() { [ "$(health "$1" ready)" = DOWN ]; }

app_ready() { await "${2:-300}" is_ready "$1" || { fail "$1 did not get ready"; tail -5 "$(of LOG "$1")" | cut -c1-400; return 1; }; }

# app_stop name [signal]: waits until it is gone, and kills what does not go; sets STATUS to how it ended
app_stop() {
    local pid
    pid=$(of PID "$1")
    running "$pid" && kill -"${2:-TERM}" "$pid"
    await 60 gone "$1" || { fail "$1 did not stop within a minute"; kill -9 "$pid"; }
    wait "$pid" 2>/dev/null
    STATUS=$?
}

graphql() {
    curl -s -m 60 ${TOKEN:+-H "Authorization: Bearer $TOKEN"} ${REQUEST_ID:+-H "X-Request-ID: $REQUEST_ID"} -H 'Content-Type: application/json' -H 'Accept: application/json' \
        "http://127.0.0.1:$(of HTTP "$1")/graphql" -d "$2"
}

answers() { graphql "$1" '{"query":"{ __typename }"}' | grep -q '"__typename":"Query"'; }

# field name: the first value of the field in the JSON on standard input
field() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }

# token_for app role: a new API token's secret
token_for() {
    graphql "$1" "{\"query\":\"mutation { apiTokenCreate(input: {name: \\\"faults-$RANDOM\\\", roles: [$2]}) { secret } }\"}" |
        field secret
}

# What customers would not want to be read: e-mail addresses and phone numbers.
silent_about_people() { ! grep -qE '[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[a-z]{2,}|01[016789]-?[0-9]{3,4}-?[0-9]{4}' "$@"; }

# --- a PostgreSQL of our own, from the binaries of the default database -------------------------------------------------

# pg_create: unpacks and initialises a server; sets PG_BIN, PG_DATA, PG_PORT, PG_AS. Nothing needs to be installed: the
# programs are those that the application carries for its default database.
pg_create() {
    mkdir -p "$WORK/postgresql"
    java -cp "$APP/lib/main/*" "$ROOT/src/test/faults/UnpackServer.java" "$WORK/postgresql" || return 1
    PG_BIN=$WORK/postgresql/bin
    PG_DATA=$WORK/server
    PG_PORT=$(free_port)
    PG_AS=()
    if [ "$(id -u)" = 0 ]; then
        PG_AS=(unshare -U)
        unshare -U true 2>/dev/null || { PG_AS=(setpriv --reuid=65534 --regid=65534 --clear-groups); }
    fi
    mkdir -p "$PG_DATA"
    [ "${PG_AS[0]:-}" = setpriv ] && chown 65534:65534 "$PG_DATA" "$WORK"
    echo dangol >"$WORK/password"
    chmod 644 "$WORK/password"
    "${PG_AS[@]}" "$PG_BIN/initdb" -D "$PG_DATA" -U dangol -A scram-sha-256 --pwfile="$WORK/password" -E UTF8 \
        --locale-provider=icu --icu-locale=und --lc-collate=C --lc-ctype=C.UTF-8 --no-sync >"$WORK/initdb.log" 2>&1
}

pg_start() {
    "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" -l "$WORK/server.log" -w -t 60 start \
        -o "-c listen_addresses=127.0.0.1 -c port=$PG_PORT -c unix_socket_directories='' -c max_connections=100" >/dev/null
}

pg_stop() { "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" stop -m "${1:-fast}" -w -t 60 >/dev/null; }

# The variables that point an application at it.
pg_url() {
    echo "QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:$PG_PORT/${1:-postgres}"
    echo "QUARKUS_DATASOURCE_USERNAME=dangol"
    echo "QUARKUS_DATASOURCE_PASSWORD=dangol"
    echo "DANGOL_ACCESS_OPERATOR_TOKEN=$OPERATOR_TOKEN"
}

# hold "statement": keeps a transaction with the statement open until release
hold() {
    rm -f "$WORK/hold"
    mkfifo "$WORK/hold"
    sql --hold "$1" <"$WORK/hold" >"$WORK/holder.log" &
    HOLDER=$!
    exec 9>"$WORK/hold"
    await 60 grep -q held "$WORK/holder.log"
}

release() {
    exec 9>&-
    wait "$HOLDER" 2>/dev/null
}

# waiting "pattern": whether exactly one statement like it waits for a lock
waiting() {
    [ "$(sql "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%$1%'")" = 1 ]
}

# sql "statement": the rows, columns separated by |
sql() {
    java -cp "$(find "$APP/lib/main" -name 'org.postgresql.postgresql-*.jar')" "$ROOT/src/test/faults/Sql.java" \
        "jdbc:postgresql://127.0.0.1:${SQL_PORT:-$PG_PORT}/postgres" dangol "${SQL_PASSWORD:-dangol}" "$@"
}
