#!/usr/bin/env bash
# kill -9 while a migration is half done: what it did is undone, and the next start finishes.
. "$(dirname "$0")/lib.sh"

pg_create && pg_start || exit 2

tables() { sql "select count(*) from pg_tables where schemaname = 'public' and tablename = '$1'"; }

# The migration V030 creates the tables product, purchase_order and order_item in this order. Somebody who is about to
# create the last one, too, makes it wait there, with the first two made but not committed.
hold "create table order_item (x int)"

say "The application is killed in the middle of V030"
app_start killed $(pg_url)
check "it waits in the middle of the migration" await 300 waiting "create table order_item"
before=$(sql "select max(version) from flyway_schema_history where success")
app_stop killed KILL
equal "nobody sees half of it" 0 "$(tables product)"

say "The obstacle goes away"
release
app_start next $(pg_url)
app_ready next
check "the next start migrates to the end" answers next
equal "no migration is marked as failed" 0 "$(sql "select count(*) from flyway_schema_history where not success")"
equal "the one that was cut off ran once" 1 "$(sql "select count(*) from flyway_schema_history where version = '030'")"
check "it went on where the killed one stopped ($before)" grep -q 'to version \\"030' "$LOG_next"
equal "its tables are there" 1 "$(tables order_item)"
app_stop next

finish
