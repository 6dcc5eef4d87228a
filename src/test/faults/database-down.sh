#!/usr/bin/env bash
# The database is down when the application starts, and goes away while it serves. The application waits for it, then
# reports itself not ready without dying, and recovers by itself both times.
. "$(dirname "$0")/lib.sh"

pg_create || exit 2

say "The database is down at the start"
app_start app $(pg_url) QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
await 300 grep -q "Connection error" "$LOG_app"
check "the process waits instead of dying" alive app
check "the log says what it waits for" grep -q "Connection to 127.0.0.1:$PG_PORT refused" "$LOG_app"
check "it takes no traffic meanwhile" test -z "$(health app ready)"
pg_start
app_ready app
check "it gets ready by itself once the database answers" is_ready app
check "it answers queries" answers app

say "The database goes away in the middle"
pg_stop immediate
check "readiness turns DOWN" await 20 is_unready app
equal "liveness stays UP: a restart would not help" UP "$(health app live)"
check "a query that needs no data is answered" answers app
refused=$(REQUEST_ID=fault-1 graphql app '{"query":"{ runs(first: 1) { nodes { id } } }"}')
check "a query that needs data is refused with a code" grep -q '"code":"' <<<"$refused"
check "the refusal shows no address of the database" bash -c "! grep -q '127.0.0.1' <<<'$refused'"
check "the log has its request id" grep -q '"requestId":"fault-1"' "$LOG_app"
check "the log has the error id that the caller got" grep -q "$(field errorId <<<"$refused")" "$LOG_app"
check "the process is still there" alive app

say "The database comes back"
pg_start
check "readiness turns UP" await 30 is_ready app
check "nobody restarted it" alive app
app_stop app
equal "it stops cleanly when asked to" 143 "$STATUS"

say "The database stays away"
pg_stop fast
app_start lost $(pg_url) QUARKUS_FLYWAY_CONNECT_RETRIES=2 QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL=1s
check "the process gives up after its tries, for the orchestrator to restart" await 300 gone lost
check "and says which database it wanted" grep -q "127.0.0.1:$PG_PORT" "$LOG_lost"

finish
