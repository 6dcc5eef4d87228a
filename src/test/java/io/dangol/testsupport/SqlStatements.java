package io.dangol.testsupport;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * The SQL statements that reached the database, whoever sent them: entities through Hibernate and sets through the
 * client, alone or in transactions. The server itself counts, with pg_stat_statements, so that nothing between here and
 * there can hide one.
 */
@Singleton
public class SqlStatements {
    private final Database database;

    public SqlStatements(Database database) {
        this.database = database;
    }

    /**
     * What ran while the work did, started by anybody: each statement as often as it ran, with numbers in the place of
     * its values, without transaction control.
     */
    public List<String> during(Supplier<?> work) {
        reset();
        work.get();
        return counted();
    }

    private void reset() {
        // in a schema of its own, which the cleaning of the database before tests leaves alone
        database.execute("create schema if not exists statements;"
                + " create extension if not exists pg_stat_statements schema statements");
        database.rows("select statements.pg_stat_statements_reset()");
    }

    private List<String> counted() {
        return database
                .rows("select query, calls from statements.pg_stat_statements s join pg_database d on d.oid = s.dbid"
                        + " where d.datname = current_database() and query not ilike '%pg_stat_statements%'"
                        + " and query !~* '^\\s*(begin|commit|rollback|start transaction|set |reset |discard |deallocate)'"
                        + " order by query")
                .stream()
                .flatMap(row -> repeated(row).stream())
                .toList();
    }

    private static List<String> repeated(Row row) {
        return Collections.nCopies(
                row.getLong("calls").intValue(), row.getString("query").strip());
    }
}
