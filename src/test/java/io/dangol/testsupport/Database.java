package io.dangol.testsupport;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The application's database, read and written by a waiting test thread. */
@ApplicationScoped
public class Database {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Filled by migrations, so emptying them would leave the application without its shipped definitions. */
    private static final Set<String> KEPT =
            Set.of("flyway_schema_history", "segmentation_model", "erasure_key", "lifecycle_settings", "playbook_cell");

    private final Pool pool;

    public Database(Pool pool) {
        this.pool = pool;
    }

    /** Removes every row but the shipped definitions, and restarts the ids. */
    public void empty() {
        String tables = rows("select tablename from pg_tables where schemaname = 'public'").stream()
                .map(row -> row.getString(0))
                .filter(name -> !KEPT.contains(name))
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        execute("truncate " + tables + " restart identity cascade; delete from lifecycle_settings where version > 1");
    }

    /** Runs statements without parameters, several separated by semicolons. */
    public void execute(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    /** Runs one statement with parameters and returns how many rows it touched. */
    public int update(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(List.of(parameters)))
                .await()
                .atMost(PATIENCE)
                .rowCount();
    }

    public List<Row> rows(String sql, Object... parameters) {
        var result = pool.preparedQuery(sql)
                .execute(Tuple.from(new ArrayList<>(List.of(parameters))))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(result.spliterator(), false).toList();
    }

    public long count(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).getLong(0);
    }
}
