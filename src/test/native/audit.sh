#!/usr/bin/env bash
# Looks at what a native image would be made of, without GraalVM: runs every step of a native build but the compiler, over
# a copy of the sources, and compares the result with what is meant. Takes some two minutes.
#   src/test/native/audit.sh            checks
#   src/test/native/audit.sh --write    accepts the classes that are registered for reflection now, for review in the diff
set -euo pipefail

ROOT=$(cd "$(dirname "$0")/../../.." && pwd)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/dangol-native.XXXXXX")
trap 'rm -rf "$WORK"' EXIT

cd "$ROOT"
cp -r --parents pom.xml mvnw .mvn src/main "$WORK"
cd "$WORK"
./mvnw -B -q ${MAVEN_FLAGS:-} package -DskipTests -Dno-embedded-db -Dquarkus.native.enabled=true \
    -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false

mkdir image
cd image
jar xf "$WORK"/target/native-sources/*-runner.jar META-INF/native-image db
java "$ROOT/src/test/native/Audit.java" "$WORK/target/native-sources" "$WORK/image" "$ROOT" "$@"
