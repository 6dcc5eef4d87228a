package io.dangol.audience;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.Listing;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored audiences. */
@ApplicationScoped
public class AudienceCatalog {
    static final String ORDERING = Listing.of("audiences");
    private static final SortOrder NEWEST_FIRST = SortOrder.byKey("a.id", true);

    private final Pool pool;
    private final BusinessCalendar calendar;

    AudienceCatalog(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    public Uni<@Nullable Audience> find(long key) {
        return byKeys(new Long[] {key}).map(found -> found.get(key));
    }

    /** The audiences with these keys; keys without one are absent. */
    public Uni<Map<Long, Audience>> byKeys(Long[] keys) {
        Select select = new Select(AudienceSql.AUDIENCES).where("a.id = any (?::bigint[])", (Object) keys);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "id", this::audience));
    }

    Uni<Page<Audience>> page(PageRequest request) {
        Select select = new Select(AudienceSql.AUDIENCES).page(request, NEWEST_FIRST);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, this::audience), AudienceCatalog::cursor));
    }

    Uni<Integer> count() {
        return pool.query(AudienceSql.COUNT)
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    static Cursor cursor(Audience audience) {
        return new Cursor(ORDERING, null, audience.key());
    }

    /** The definition with all audiences that it names, to be asked. */
    Uni<AudienceClosure> closure(AudienceDefinition definition) {
        return closure(pool, definition, null)
                .chain(closure -> closure.asksForResults()
                        ? pool.query(ResultsInForce.READ)
                                .execute()
                                .map(rows ->
                                        closure.with(results(rows.iterator().next())))
                        : Uni.createFrom().item(closure));
    }

    private static ResultsInForce results(Row row) {
        OffsetDateTime scored = row.getOffsetDateTime("scored");
        OffsetDateTime staged = row.getOffsetDateTime("staged");
        return new ResultsInForce(
                scored == null ? null : scored.toInstant(), staged == null ? null : staged.toInstant());
    }

    /** @param self the audience that is to get the definition, which then may not contain it */
    Uni<AudienceClosure> closure(SqlClient client, AudienceDefinition definition, @Nullable Audience self) {
        List<Long> named = ConditionTree.audiences(definition);
        if (named.isEmpty()) {
            return Uni.createFrom().item(AudienceClosure.of(definition, List.of()));
        }
        return client.preparedQuery(AudienceSql.CLOSURE)
                .execute(Tuple.of(named.toArray(Long[]::new)))
                .map(rows -> Rows.byKey(rows, "id", this::audience))
                .map(found -> AudienceClosure.of(definition, found, self));
    }

    Uni<Map<Long, List<AudienceVersion>>> versions(Long[] keys) {
        return pool.preparedQuery(AudienceSql.VERSIONS)
                .execute(Tuple.of(keys))
                .map(rows -> Rows.grouped(
                        rows,
                        "audience_id",
                        row -> new AudienceVersion(
                                row.getInteger("version"),
                                row.getString("definition"),
                                row.getString("author"),
                                calendar.local(
                                        row.getOffsetDateTime("created_at").toInstant()))));
    }

    private Audience audience(Row row) {
        return new Audience(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getString("name"),
                row.getString("description"),
                row.getInteger("version"),
                row.getBoolean("refreshed"),
                row.getString("definition"),
                row.getString("author"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()),
                calendar.local(row.getOffsetDateTime("updated_at").toInstant()));
    }
}
