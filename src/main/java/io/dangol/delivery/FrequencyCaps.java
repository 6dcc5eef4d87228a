package io.dangol.delivery;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The brand's frequency caps. */
@ApplicationScoped
class FrequencyCaps {
    private static final String SET = """
            insert into frequency_cap (medium, days, most, updated_at) values ($1, $2, $3, $4)
            on conflict (medium, days) do update set most = excluded.most, updated_at = excluded.updated_at
            """;
    private static final String TAKE_AWAY =
            "delete from frequency_cap where medium is not distinct from $1 and days = $2";

    private final Pool pool;
    private final Audit audit;
    private final BusinessClock clock;

    FrequencyCaps(Pool pool, Audit audit, BusinessClock clock) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<List<FrequencyCap>> all() {
        return pool.query(GateSql.CAPS).execute().map(rows -> Rows.list(rows, Gatekeeper::cap));
    }

    /** Sets one cap, or takes it away, and answers with all of them. */
    Uni<List<FrequencyCap>> set(FrequencyCapSet cap, Caller by) {
        String medium = cap.medium() == null ? null : cap.medium().name();
        JsonObject change =
                new JsonObject().put("medium", medium).put("days", cap.days()).put("most", cap.most());
        return pool.withTransaction(connection -> write(connection, medium, cap.days(), cap.most())
                        .chain(() -> audit.record(
                                connection, new AuditNote(by, "frequencyCapSet", "FrequencyCap", null, change))))
                .chain(this::all);
    }

    private Uni<Void> write(SqlConnection connection, @Nullable String medium, int days, @Nullable Integer most) {
        return (most == null
                        ? connection.preparedQuery(TAKE_AWAY).execute(Tuple.of(medium, days))
                        : connection
                                .preparedQuery(SET)
                                .execute(
                                        Tuple.of(medium, days, most, clock.now().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
