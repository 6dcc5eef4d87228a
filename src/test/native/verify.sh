#!/usr/bin/env bash
# Builds the production artefact and runs the tests of the packaged application (PackagedIT) against it and a PostgreSQL of
# its own: the native image where GRAALVM_HOME is set, else the jar.
ROOT=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$ROOT" || exit 2
# The programs of PostgreSQL come from the jars of a build with the default database.
[ -d target/quarkus-app/lib/main ] || ./mvnw -B -q ${MAVEN_FLAGS:-} package -DskipTests || exit 2
DANGOL_APP=$ROOT/target/quarkus-app
. "$ROOT/src/test/faults/lib.sh"

pg_create && pg_start || exit 2
export $(pg_url)
unset DANGOL_ACCESS_OPERATOR_TOKEN
COPY=$WORK/copy
mkdir "$COPY"
cp -r --parents pom.xml mvnw .mvn src "$COPY"
cd "$COPY" || exit 2
if [ -n "${GRAALVM_HOME:-}" ]; then KIND=-Dnative; else KIND=-DskipITs=false; fi
# The tests on a JVM ran before, and without the default database they have none.
./mvnw -B ${MAVEN_FLAGS:-} verify "$KIND" -Dno-embedded-db -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true
