package io.dangol.access;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The trail of changes: who changed what and when, written in the very transaction that makes the change, so that
 * neither exists without the other.
 */
@ApplicationScoped
public class Audit {
    private final Pool pool;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    public Audit(Pool pool, BusinessClock clock, BusinessCalendar calendar) {
        this.pool = pool;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Adds an entry in the transaction that the connection is in. */
    public Uni<Void> record(SqlConnection transaction, AuditNote note) {
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(now())
                .addString(note.caller().actor())
                .addString(note.action())
                .addString(note.subjectType())
                .addLong(note.subjectKey())
                .addJsonObject(note.change());
        return transaction.preparedQuery(AuditSql.RECORD).execute(values).replaceWithVoid();
    }

    /** Adds an entry in the transaction of {@code Sessions.write}; call it inside that work. */
    public Uni<Void> recordInSession(AuditNote note) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AuditSql.RECORD_IN_SESSION)
                        .setParameter("at", now())
                        .setParameter("actor", note.caller().actor())
                        .setParameter("action", note.action())
                        .setParameter("type", note.subjectType())
                        .setParameter("key", note.subjectKey())
                        .setParameter("change", note.change().encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Page<AuditEntry>> page(PageRequest request, AuditFilter filter) {
        Tuple parameters = filter.parameters()
                .addLong(request.from() == null ? null : request.from().key())
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(request.backward() ? AuditSql.PAGE_BACKWARD : AuditSql.PAGE_FORWARD)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::entry)
                        .toList())
                .map(entries -> Page.of(request, entries, entry -> AuditConnection.cursor(entry, filter)));
    }

    Uni<Integer> count(AuditFilter filter) {
        return pool.preparedQuery(AuditSql.COUNT)
                .execute(filter.parameters())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    Uni<@Nullable AuditEntry> find(long key) {
        return pool.preparedQuery(AuditSql.FIND)
                .execute(Tuple.of(key))
                .map(rows -> rows.size() == 0 ? null : entry(rows.iterator().next()));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getLong("id"),
                calendar.local(row.getOffsetDateTime("occurred_at").toInstant()),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getLong("subject_id"),
                changes(row.getJsonObject("change")));
    }

    private static List<AuditChange> changes(JsonObject change) {
        return change.stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new AuditChange(field.getKey(), text(field.getValue())))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof String ? (String) value : Json.encode(value);
    }
}
