package io.dangol.audience;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.StorableText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores audiences and new versions of them; nothing is stored of one that is refused. */
@ApplicationScoped
public class AudienceDefinitions {
    private final Pool pool;
    private final DefinitionChecks checks;
    private final AudienceCatalog catalog;
    private final Audit audit;
    private final BusinessClock clock;

    private static final int LONGEST_DESCRIPTION = 2_000;

    AudienceDefinitions(Pool pool, DefinitionChecks checks, AudienceCatalog catalog, Audit audit, BusinessClock clock) {
        this.pool = pool;
        this.checks = checks;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DangolException (as a failure) with BAD_USER_INPUT or, for a name that is taken, CONFLICT */
    public Uni<Audience> create(AudienceCreateInput input, Caller caller) {
        String name = name(input.name());
        requireDescription(input.description());
        return checks.requireSound(input.definition(), "input.definition")
                .chain(definition -> pool.withTransaction(connection -> insert(connection, name, input)
                        .chain(key -> addVersion(connection, key, 1, definition, null, caller)
                                .call(() -> note(connection, caller, "audienceCreate", key, definition, 1))
                                .replaceWith(key))))
                .chain(this::read);
    }

    private Uni<Long> insert(SqlConnection connection, String name, AudienceCreateInput input) {
        return connection
                .preparedQuery(AudienceSql.CREATE)
                .execute(Tuple.of(name, input.description(), input.refreshed(), now()))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw taken(name);
                    }
                    return rows.iterator().next().getLong(0);
                });
    }

    /** Changes what is given; a new definition becomes the next version. */
    public Uni<Audience> update(long key, AudienceUpdateInput input, Caller caller) {
        String name = input.name() == null ? null : name(input.name());
        requireDescription(input.description());
        Uni<@Nullable AudienceDefinition> sound = input.definition() == null
                ? Uni.createFrom().nullItem()
                : checks.requireSound(input.definition(), "input.definition").map(definition -> definition);
        return sound.chain(definition -> read(key)
                        .chain(audience -> pool.withTransaction(
                                connection -> change(connection, audience, name, input, definition, caller))))
                .onFailure(AudienceDefinitions::isTaken)
                .transform(failure -> taken(String.valueOf(name)))
                .chain(() -> read(key));
    }

    private Uni<Void> change(
            SqlConnection connection,
            Audience audience,
            @Nullable String name,
            AudienceUpdateInput input,
            @Nullable AudienceDefinition definition,
            Caller caller) {
        Tuple values = Tuple.of(
                audience.key(), name, input.description(), input.refreshed(), definition == null ? 0 : 1, now());
        return connection
                .query(AudienceSql.LOCK)
                .execute()
                .chain(() -> connection.preparedQuery(AudienceSql.UPDATE).execute(values))
                .map(rows -> rows.iterator().next().getInteger(0))
                .call(version -> definition == null
                        ? Uni.createFrom().voidItem()
                        : addVersion(connection, audience.key(), version, definition, audience, caller))
                .chain(version -> note(connection, caller, "audienceUpdate", audience.key(), definition, version));
    }

    private Uni<Void> addVersion(
            SqlConnection connection,
            long key,
            int version,
            AudienceDefinition definition,
            @Nullable Audience self,
            Caller caller) {
        Tuple values = Tuple.of(key, version, ConditionJson.write(definition), caller.actor(), now())
                .addValue(ConditionTree.audiences(definition).toArray(Long[]::new));
        return catalog.closure(connection, definition, self)
                .chain(() -> connection.preparedQuery(AudienceSql.ADD_VERSION).execute(values))
                .replaceWithVoid();
    }

    private Uni<Void> note(
            SqlConnection connection,
            Caller caller,
            String action,
            long key,
            @Nullable AudienceDefinition definition,
            int version) {
        JsonObject change = new JsonObject().put("version", version);
        if (definition != null) {
            change.put("definition", new JsonObject(ConditionJson.write(definition)));
        }
        return audit.record(connection, new AuditNote(caller, action, Audience.TYPE, key, change));
    }

    private Uni<Audience> read(long key) {
        return catalog.find(key).map(found -> {
            if (found == null) {
                throw DangolException.notFound("There is no such audience. Read the audiences again.");
            }
            return found;
        });
    }

    static String name(String given) {
        String name = given.strip();
        if (!Checks.isText(name, Checks.LONGEST_TEXT)) {
            throw DangolException.badInput("input.name: give a name of 1 to " + Checks.LONGEST_TEXT
                            + " characters, without " + StorableText.OTHERWISE + ".")
                    .at("input.name");
        }
        return name;
    }

    private static void requireDescription(@Nullable String description) {
        if (description != null && (description.length() > LONGEST_DESCRIPTION || !StorableText.is(description))) {
            throw DangolException.badInput("input.description: give up to " + LONGEST_DESCRIPTION
                            + " characters, without " + StorableText.OTHERWISE + ".")
                    .at("input.description");
        }
    }

    static boolean isTaken(Throwable failure) {
        return failure instanceof io.vertx.pgclient.PgException refused
                && Objects.equals(refused.getSqlState(), "23505");
    }

    static DangolException taken(String name) {
        return DangolException.conflict("input.name: \"" + name + "\" is taken. Choose another name.")
                .at("input.name");
    }

    private OffsetDateTime now() {
        return Asking.utc(clock.now());
    }
}
