#!/usr/bin/env bash
# Starts the packaged application with a default database of its own and proves the clients against it:
#   ./mvnw package -DskipTests && src/test/clients/run.sh
# Needs node 20+, npm and the npm registry; DANGOL_APP names another build than target/quarkus-app.
set -uo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=${DANGOL_ROOT:-$(cd "$HERE/../../.." && pwd)}
APP=${DANGOL_APP:-$ROOT/target/quarkus-app}
[ -f "$APP/quarkus-run.jar" ] || { echo "No application in $APP. Run ./mvnw package -DskipTests first." >&2; exit 2; }

WORK=$(mktemp -d "${TMPDIR:-/tmp}/dangol-clients.XXXXXX")
PID=
cleanup() {
    # Not TERM: an application that hangs while it starts would not hear it, and neither would this script end.
    [ -n "$PID" ] && kill -9 "$PID" 2>/dev/null && wait "$PID" 2>/dev/null
    # the watchdog of the default database needs a moment to stop its server
    local tries=0
    while [ $tries -lt 100 ] && [ -n "$(find "$WORK" -name postmaster.pid 2>/dev/null)" ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    rm -rf "$WORK"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

cd "$HERE" || exit 2
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || { echo "npm ci failed" >&2; exit 2; }

PORT=$(java "$ROOT/src/test/faults/FreePort.java")
# Not 0: with a port that is chosen while starting, Quarkus gives both servers' metrics different tags and never listens.
MANAGEMENT_PORT=$(java "$ROOT/src/test/faults/FreePort.java")
java -Dquarkus.http.port="$PORT" -Dquarkus.management.port="$MANAGEMENT_PORT" -Ddangol.data-dir="$WORK/data" -Ddangol.demo.enabled=false \
    -jar "$APP/quarkus-run.jar" >"$WORK/app.log" 2>&1 &
PID=$!
until grep -q "Listening on" "$WORK/app.log"; do
    kill -0 "$PID" 2>/dev/null || { cat "$WORK/app.log" >&2; exit 1; }
    [ $SECONDS -lt 240 ] || { echo "The application did not start in time" >&2; cat "$WORK/app.log" >&2; exit 1; }
    sleep 0.5
done

node prove.mjs "http://localhost:$PORT/graphql"
