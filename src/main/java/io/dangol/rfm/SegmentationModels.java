package io.dangol.rfm;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The stored models: which there are, which decides when, new versions and their activation. */
@ApplicationScoped
public class SegmentationModels {
    static final String ORDERING = "segmentationModels";

    private final Pool pool;
    private final ModelJson json;
    private final ModelValidation validation;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final Audit audit;

    SegmentationModels(
            Pool pool,
            ModelJson json,
            ModelValidation validation,
            BusinessCalendar calendar,
            BusinessClock clock,
            Audit audit) {
        this.pool = pool;
        this.json = json;
        this.validation = validation;
        this.calendar = calendar;
        this.clock = clock;
        this.audit = audit;
    }

    /** The model that decides at the instant. */
    public Uni<SegmentationModel> inForce(Instant asOf) {
        return pool.preparedQuery(ModelSql.IN_FORCE)
                .execute(Tuple.of(asOf.atOffset(ZoneOffset.UTC), SegmentationModel.DEFAULT))
                .map(rows -> model(rows.iterator().next()));
    }

    public Uni<@Nullable SegmentationModel> find(long key) {
        return findAll(List.of(key)).map(found -> found.get(key));
    }

    /** The models with these keys; keys without a model are absent. */
    public Uni<Map<Long, SegmentationModel>> findAll(List<Long> keys) {
        return pool.preparedQuery(ModelSql.FIND)
                .execute(Tuple.of(keys.toArray(Long[]::new)))
                .map(rows ->
                        models(rows).stream().collect(Collectors.toMap(SegmentationModel::key, Function.identity())));
    }

    /** The newest version with the name, or null. */
    public Uni<@Nullable SegmentationModel> latest(String name) {
        return pool.preparedQuery(ModelSql.LATEST_NAMED)
                .execute(Tuple.of(name))
                .map(rows -> rows.rowCount() == 0 ? null : model(rows.iterator().next()));
    }

    /**
     * The percentiles whose cut-offs a run of the model keeps: its own, and those of the model that it relaxes, so that
     * it can be told which condition was relaxed.
     */
    Uni<List<Percentile>> percentiles(SegmentationModel model) {
        String relaxed = model.relaxes();
        return (relaxed == null ? Uni.createFrom().<SegmentationModel>nullItem() : latest(relaxed))
                .map(base -> Stream.concat(
                                model.percentiles().stream(),
                                base == null ? Stream.empty() : base.percentiles().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    Uni<Page<SegmentationModel>> page(PageRequest request, @Nullable String name) {
        Cursor from = request.from();
        Tuple values = Tuple.of(name, from == null ? null : from.key(), request.backward(), request.rowsToRead());
        return pool.preparedQuery(ModelSql.PAGE)
                .execute(values)
                .map(rows -> Page.of(request, models(rows), SegmentationModels::cursor));
    }

    Uni<Integer> count(@Nullable String name) {
        return pool.preparedQuery(ModelSql.COUNT)
                .execute(Tuple.of(name))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    static Cursor cursor(SegmentationModel model) {
        return new Cursor(ORDERING, null, model.key());
    }

    /** What is wrong with the draft; empty when nothing is. */
    public List<UserError> validate(ModelDraft draft) {
        List<UserError> errors = new ArrayList<>();
        if (!draft.name().matches("[a-z][a-z0-9-]{0,63}")) {
            errors.add(UserError.at(
                    "name",
                    "The name \"" + draft.name() + "\" is no model name. Write up to 64 small letters, digits and "
                            + "hyphens, a letter first."));
        }
        errors.addAll(validation.validate(draft.basis(), draft.rules()));
        return errors;
    }

    /**
     * Stores the draft as the next version of its name. Nothing changes for any customer until it is activated.
     *
     * @throws InvalidModelException naming every rule and field at fault
     */
    public Uni<SegmentationModel> create(ModelDraft draft, Caller author) {
        List<UserError> errors = validate(draft);
        if (!errors.isEmpty()) {
            return Uni.createFrom().failure(new InvalidModelException(errors));
        }
        Tuple values = Tuple.tuple()
                .addString(draft.name())
                .addString(draft.title())
                .addString(draft.titleKo())
                .addString(author.actor())
                .addString(draft.basis().name())
                .addString(draft.relaxes())
                .addJsonArray(json.write(draft.rules()));
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(ModelSql.CREATE)
                .execute(values)
                .map(rows -> model(rows.iterator().next()))
                .call(model -> audit.record(transaction, note(author, "segmentationModelCreate", model))));
    }

    /**
     * Lets the model decide from the instant on. History stays as it was decided: the next run after the instant applies
     * it.
     *
     * @throws DangolException with NOT_FOUND when there is no such model
     */
    public Uni<SegmentationModel> activate(long key, Instant effectiveFrom, Caller by) {
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        return find(key).chain(found -> {
            if (found == null) {
                throw DangolException.notFound("There is no segmentation model with this id (any more).");
            }
            return pool.withTransaction(transaction -> transaction
                            .preparedQuery(ModelSql.ACTIVATE)
                            .execute(Tuple.of(effectiveFrom.atOffset(ZoneOffset.UTC), key, now, by.actor()))
                            .call(() -> audit.record(transaction, note(by, "segmentationModelActivate", found))))
                    .chain(() -> find(key));
        });
    }

    private static AuditNote note(Caller caller, String action, SegmentationModel model) {
        JsonObject change = new JsonObject().put("name", model.name()).put("version", model.version());
        return new AuditNote(caller, action, SegmentationModel.TYPE, model.key(), change);
    }

    private List<SegmentationModel> models(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::model).toList();
    }

    private SegmentationModel model(Row row) {
        OffsetDateTime effective = row.getOffsetDateTime("effective_from");
        return new SegmentationModel(
                row.getLong("id"),
                row.getString("name"),
                row.getInteger("version"),
                row.getString("title"),
                row.getString("title_ko"),
                row.getString("author"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()),
                effective == null ? null : calendar.local(effective.toInstant()),
                MonetaryBasis.valueOf(row.getString("basis")),
                row.getString("relaxes"),
                json.read(row.getJsonArray("rules")));
    }
}
