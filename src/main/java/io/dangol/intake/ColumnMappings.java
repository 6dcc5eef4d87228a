package io.dangol.intake;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Sessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves column mappings and finds them again. */
@ApplicationScoped
class ColumnMappings {
    static final String ORDERING = "column-mappings:newest";

    private final ColumnMappingRepository repository;
    private final Sessions sessions;
    private final Audit audit;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    ColumnMappings(
            ColumnMappingRepository repository,
            Sessions sessions,
            Audit audit,
            BusinessClock clock,
            BusinessCalendar calendar) {
        this.repository = repository;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    static Cursor cursor(ColumnMapping mapping) {
        return new Cursor(ORDERING, null, mapping.key());
    }

    Uni<Page<ColumnMapping>> page(PageRequest request, @Nullable FactKind kind) {
        return sessions.read(() -> repository.page(request, kind))
                .map(rows -> Page.of(request, rows.stream().map(this::mapping).toList(), ColumnMappings::cursor));
    }

    Uni<Integer> count(@Nullable FactKind kind) {
        return sessions.read(() -> repository.number(kind)).map(Math::toIntExact);
    }

    Uni<@Nullable ColumnMapping> find(long key) {
        return sessions.read(() -> repository.findById(key)).map(this::mappingOrNull);
    }

    /** @throws DangolException with NOT_FOUND when no mapping of the kind has the name or id */
    Uni<ColumnMapping> named(FactKind kind, String name) {
        return sessions.read(() -> repository
                        .named(kind, name)
                        .chain(row -> row == null
                                ? repository.ofKind(kind, key(name))
                                : Uni.createFrom().item(row)))
                .map(row -> {
                    if (row == null) {
                        throw DangolException.notFound("There is no column mapping \"" + name + "\" for " + kind
                                + ". Save it with columnMappingSave, or send the mapping itself as JSON.");
                    }
                    return mapping(row);
                });
    }

    /** The key that an id means; none for what is no id. */
    private static long key(String id) {
        try {
            return GlobalId.key(ColumnMapping.TYPE, id);
        } catch (DangolException e) {
            return -1;
        }
    }

    /** Saves the mapping under its name, in place of an earlier one of that name. */
    Uni<ColumnMapping> save(Caller caller, FactKind kind, String name, List<ColumnBinding> bindings) {
        return sessions.write(() -> repository
                        .named(kind, name)
                        .map(found -> found == null ? new ColumnMappingEntity() : found)
                        .chain(row -> repository.persistAndFlush(filled(row, caller, kind, name, bindings)))
                        .call(row -> audit.recordInSession(note(caller, "columnMappingSave", row))))
                .map(this::mapping);
    }

    /** Forgets the mapping; null when there is none with the key. */
    Uni<@Nullable ColumnMapping> delete(Caller caller, long key) {
        return sessions.write(() -> repository
                .findById(key)
                .call(row -> row == null
                        ? Uni.createFrom().voidItem()
                        : repository
                                .delete(row)
                                .chain(() -> audit.recordInSession(note(caller, "columnMappingDelete", row))))
                .map(this::mappingOrNull));
    }

    private ColumnMappingEntity filled(
            ColumnMappingEntity row, Caller caller, FactKind kind, String name, List<ColumnBinding> bindings) {
        row.kind = kind;
        row.name = name;
        row.bindings = MappingJson.write(bindings);
        row.savedAt = clock.now();
        row.savedBy = caller.actor();
        return row;
    }

    private static AuditNote note(Caller caller, String action, ColumnMappingEntity row) {
        JsonObject change = new JsonObject()
                .put("kind", row.kind.name())
                .put("name", row.name)
                .put("bindings", new JsonObject(row.bindings));
        return new AuditNote(caller, action, ColumnMapping.TYPE, row.id, change);
    }

    private @Nullable ColumnMapping mappingOrNull(@Nullable ColumnMappingEntity row) {
        return row == null ? null : mapping(row);
    }

    private ColumnMapping mapping(ColumnMappingEntity row) {
        return new ColumnMapping(
                row.id, row.kind, row.name, MappingJson.read(row.bindings), calendar.local(row.savedAt));
    }
}
