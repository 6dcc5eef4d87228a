#!/usr/bin/env bash
# The default database: what can happen to a laptop happens to it. Each scenario starts the packaged application without
# a database URL over a directory of its own.
. "$(dirname "$0")/lib.sh"

# The default user needs no token, and the default database knows none.
TOKEN=
DATA=$WORK/data

# start name directory [VARIABLE=value]…
start() {
    local name=$1 directory=$2
    shift 2
    app_start "$name" DANGOL_DATA_DIR="$directory" "$@"
}

postmaster() { head -1 "$1/pgdata/postmaster.pid" 2>/dev/null; }

server_gone() { [ ! -e "$1/pgdata/postmaster.pid" ]; }

# on directory "statement": asks the server over the directory
on() { SQL_PORT=$(cat "$1/port") SQL_PASSWORD=$(cat "$1/password") sql "$2"; }

refuses_strangers() { ! SQL_PORT=$(cat "$1/port") SQL_PASSWORD=wrong sql "select 1" >/dev/null 2>&1; }

keeps_data() { [ "$(on "$1" "select count(*) from keepsake")" = "$2" ]; }

say "First start"
start first "$DATA"
app_ready first
check "it serves" answers first
check "a person reads its log: plain text" bash -c "! grep -q '^{' '$LOG_first'"
equal "commits reach the disk" "on|on" "$(on "$DATA" "select current_setting('fsync'), current_setting('synchronous_commit')")"
equal "it listens on this machine only" "127.0.0.1" "$(on "$DATA" "show listen_addresses")"
check "a password is asked for" refuses_strangers "$DATA"
equal "only its owner reads the password" 600 "$(stat -c %a "$DATA/password")"
on "$DATA" "create extension if not exists pg_trgm"
equal "Hangul has trigrams" 0.375 "$(on "$DATA" "select similarity('단골 고객', '단골고객')")"
on "$DATA" "create table keepsake (x int)" && on "$DATA" "insert into keepsake values (1)"

say "A second instance on the same directory"
start second "$DATA"
check "it is refused" await 300 gone second
check "the message names the directory" grep -q "$DATA" "$LOG_second"
check "and both remedies" bash -c "grep -q dangol.data-dir '$LOG_second' && grep -q quarkus.datasource.reactive.url '$LOG_second'"
check "the first one does not notice" answers first

say "A second instance on a directory of its own"
start beside "$WORK/beside"
app_ready beside
check "both serve" answers first
app_stop beside

say "Stop and restart"
app_stop first
check "the server stops with the application" await 20 server_gone "$DATA"
port=$(cat "$DATA/port")
start again "$DATA"
app_ready again
check "the data is there" keeps_data "$DATA" 1
equal "on the same port" "$port" "$(cat "$DATA/port")"

say "kill -9 of the JVM"
server=$(postmaster "$DATA")
app_stop again KILL
check "the server is stopped within seconds" await 20 server_gone "$DATA"
check "no process is left" await 10 bash -c "! kill -0 $server"
start revived "$DATA"
app_ready revived
check "the data is there" keeps_data "$DATA" 1

say "kill -9 of the JVM and an immediate restart"
app_stop revived KILL
start hasty "$DATA"
app_ready hasty
check "it serves" answers hasty
check "the data is there" keeps_data "$DATA" 1

say "kill -9 of everything, as a power cut does"
on "$DATA" "insert into keepsake values (2)"
server=$(postmaster "$DATA")
# The watchdog names the data directory in its command line, the backends are children of the server.
alive hasty && kill -9 "$PID_hasty" $(pgrep -f "pg_ctl $DATA/pgdata") "$server" $(pgrep -P "$server")
wait "$PID_hasty" 2>/dev/null
check "a stale pid file is left" test -e "$DATA/pgdata/postmaster.pid"
start recovered "$DATA"
app_ready recovered
check "what was committed is there" keeps_data "$DATA" 2
check "the server says that it recovered" grep -q "automatic recovery in progress" "$DATA/postgres.log"
app_stop recovered
await 20 server_gone "$DATA"

say "A stale pid file whose number belongs to another process now"
sleep 600 &
stranger=$!
printf '%s\n%s/pgdata\n1700000000\n%s\n\n127.0.0.1\n' "$stranger" "$DATA" "$port" >"$DATA/pgdata/postmaster.pid"
chmod 600 "$DATA/pgdata/postmaster.pid"
start stale "$DATA"
app_ready stale
check "it starts" answers stale
check "the other process is left alone" running "$stranger"
app_stop stale
await 20 server_gone "$DATA"

say "A start that was killed while it made the directory"
start halfway "$WORK/halfway"
await 300 test -d "$WORK/halfway/pgdata.new"
app_stop halfway KILL
start whole "$WORK/halfway"
app_ready whole
check "the next start makes it whole" answers whole
app_stop whole

say "A directory with spaces and Hangul in its name"
LC_ALL=C.UTF-8 start named "$WORK/단골 데이터"
app_ready named
check "it serves" answers named
app_stop named

say "A database of one's own"
pg_create && pg_start
start own "$WORK/unused" $(pg_url)
app_ready own
check "no directory is made" test ! -e "$WORK/unused"
check "a machine reads its log: JSON" bash -c "tail -1 '$LOG_own' | grep -q '^{'"
app_stop own

if [ "$(id -u)" = 0 ]; then
    say "As root without user namespaces"
    JAVA_FLAGS=-Ddangol.embedded.no-user-namespace=true start rootly "$WORK/rootly"
    app_ready rootly
    check "it serves" answers rootly
    equal "the server is not root's" 65534 "$(stat -c %u "$WORK/rootly/pgdata")"
    app_stop rootly

    say "As a normal user"
    install -d -o 65534 -g 65534 "$WORK/home"
    AS=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    start normal "$WORK/home/data"
    AS=()
    app_ready normal
    check "it serves" answers normal
    equal "the files are the user's" 65534 "$(stat -c %u "$WORK/home/data/pgdata")"
    app_stop normal
else
    say "Skipped, because they need root: as root without user namespaces, as another user"
fi

finish
