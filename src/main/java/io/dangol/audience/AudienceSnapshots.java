package io.dangol.audience;

import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Fixes who is in an audience for whoever acts on it: later facts and later versions change nothing. */
@ApplicationScoped
public class AudienceSnapshots {
    private static final String OPEN = """
            insert into audience_snapshot (audience_id, version_id, as_of, taken_at, customers, versions, steps)
            values ($1, $2, $3, $4, 0, $5, '[]') returning id
            """;

    private static final String FILL = """
             insert into audience_snapshot_member (customer_id, snapshot_id)
            select member.id, ?::bigint from member order by member.id
            """;

    private static final String CLOSE = "update audience_snapshot set customers = $2, steps = $3 where id = $1";

    private final Pool pool;
    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final BusinessClock clock;

    AudienceSnapshots(Pool pool, AudienceCatalog catalog, AudienceMembers members, BusinessClock clock) {
        this.pool = pool;
        this.catalog = catalog;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Writes the members of the audience's current version as of the instant, in one statement and one transaction, and
     * keeps which version of every audience in it decided.
     *
     * @throws DangolException (as a failure) with NOT_FOUND when there is no such audience
     */
    public Uni<AudienceSnapshot> take(long audienceKey, Instant asOf) {
        return catalog.find(audienceKey).chain(audience -> {
            if (audience == null) {
                throw DangolException.notFound("There is no such audience. Read the audiences again.");
            }
            return catalog.closure(audience.read())
                    .chain(closure -> pool.withTransaction(connection -> take(connection, audience, closure, asOf)));
        });
    }

    private Uni<AudienceSnapshot> take(
            SqlConnection connection, Audience audience, AudienceClosure closure, Instant asOf) {
        AudienceStatement statement = AudienceStatement.ofAll(closure, members.asking(closure, asOf));
        JsonObject versions = new JsonObject();
        closure.used().forEach(used -> versions.put(String.valueOf(used.key()), used.version()));
        Tuple opening =
                Tuple.of(audience.key(), audience.versionKey(), Asking.utc(asOf), Asking.utc(clock.now()), versions);
        // One snapshot of the database for the members and for the counts of the steps.
        return connection
                .query("set transaction isolation level repeatable read")
                .execute()
                .chain(() -> connection.preparedQuery(OPEN).execute(opening))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(key -> rows(connection, statement.memberTable().append(FILL, key))
                        .chain(filled -> rows(connection, statement.waterfall())
                                .map(rows -> AudienceMembers.waterfall(closure.definition(), rows))
                                .call(steps -> close(connection, key, filled.rowCount(), removed(steps)))
                                .map(steps -> new AudienceSnapshot(
                                        key,
                                        audience.key(),
                                        audience.versionKey(),
                                        asOf,
                                        filled.rowCount(),
                                        removed(steps)))));
    }

    private static List<Integer> removed(List<Integer> waterfall) {
        return waterfall.subList(0, waterfall.size() - 1);
    }

    private static Uni<Void> close(SqlConnection connection, long key, int customers, List<Integer> removed) {
        return connection
                .preparedQuery(CLOSE)
                .execute(Tuple.of(key, customers, new JsonArray(removed)))
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> rows(SqlConnection connection, Select select) {
        return connection.preparedQuery(select.sql()).execute(select.values());
    }
}
