package io.dangol.template;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.customer.ConsentPurpose;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.dangol.shared.SortOrder;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates: commands and questions. Each command leaves its trace in the audit trail. */
@ApplicationScoped
public class MessageTemplates {
    static final String ORDERING = "key";
    private static final SortOrder OLDEST_FIRST = SortOrder.byKey("id", false);

    private final Pool pool;
    private final Audit audit;
    private final Brand brand;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    MessageTemplates(Pool pool, Audit audit, Brand brand, BusinessClock clock, BusinessCalendar calendar) {
        this.pool = pool;
        this.audit = audit;
        this.brand = brand;
        this.clock = clock;
        this.calendar = calendar;
    }

    static Cursor cursor(long key) {
        return new Cursor(ORDERING, null, key);
    }

    /** The templates with these row ids, by row id. */
    public Uni<Map<Long, MessageTemplate>> byIds(Long[] ids) {
        Select select = new Select(TemplateSql.TEMPLATES).where("id = any (?::bigint[])", (Object) ids);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Rows.byKey(rows, "id", this::template));
    }

    /** The template, or null when there is none with the row id. */
    public Uni<@Nullable MessageTemplate> find(long id) {
        return byIds(new Long[] {id}).map(found -> found.get(id));
    }

    Uni<Page<MessageTemplate>> page(PageRequest request) {
        Select select = new Select(TemplateSql.TEMPLATES).page(request, OLDEST_FIRST);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Page.of(request, Rows.list(rows, this::template), each -> cursor(each.rowId())));
    }

    Uni<Integer> count() {
        return pool.query(TemplateSql.COUNT)
                .execute()
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    /** The wordings of each template, newest first. */
    Uni<Map<Long, List<MessageTemplateVersion>>> versions(Long[] ids) {
        return pool.preparedQuery(TemplateSql.VERSIONS)
                .execute(Tuple.of(ids))
                .map(rows -> Rows.grouped(rows, "template_id", this::version));
    }

    Uni<MessageTemplatePayload> create(MessageTemplateCreate input, Caller by) {
        List<UserError> errors = TemplateInputs.complaints(input);
        Tuple values = Tuple.tuple()
                .addString(input.key())
                .addString(input.name().strip())
                .addString(input.format().name())
                .addString(input.purpose().name())
                .addString(input.title())
                .addString(input.body())
                .addString(by.actor())
                .addOffsetDateTime(now());
        UserError taken = new UserError(
                List.of("input", "key"),
                "Another template has the key \"" + input.key() + "\". Choose one that is free.",
                ErrorCode.CONFLICT);
        return errors.isEmpty()
                ? write(TemplateSql.CREATE, values, "messageTemplateCreate", by, taken)
                : Uni.createFrom().item(MessageTemplatePayload.refused(errors));
    }

    Uni<MessageTemplatePayload> revise(long id, MessageTemplateRevise input, Caller by) {
        List<UserError> errors = TemplateInputs.wording(input.title(), input.body());
        Tuple values = Tuple.tuple()
                .addLong(id)
                .addInteger(input.version())
                .addString(input.title())
                .addString(input.body())
                .addString(by.actor())
                .addOffsetDateTime(now());
        UserError moved = new UserError(
                List.of("input", "version"),
                "There is no such template at version " + input.version() + ". Read it again and repeat the change.",
                ErrorCode.CONFLICT);
        return errors.isEmpty()
                ? write(TemplateSql.REVISE, values, "messageTemplateRevise", by, moved)
                : Uni.createFrom().item(MessageTemplatePayload.refused(errors));
    }

    private Uni<MessageTemplatePayload> write(String sql, Tuple values, String action, Caller by, UserError otherwise) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(sql)
                        .execute(values)
                        .map(rows -> rows.rowCount() == 0
                                ? null
                                : rows.iterator().next().getLong(0))
                        .onItem()
                        .ifNotNull()
                        .call(id -> audit.record(
                                connection, new AuditNote(by, action, MessageTemplate.TYPE, id, new JsonObject()))))
                .chain(id -> id == null
                        ? Uni.createFrom().item(MessageTemplatePayload.refused(List.of(otherwise)))
                        : find(id).onItem()
                                .ifNull()
                                .failWith(() -> DangolException.notFound("The template is gone."))
                                .map(MessageTemplatePayload::done));
    }

    private MessageTemplate template(Row row) {
        TemplateFormat format = TemplateFormat.valueOf(row.getString("format"));
        ConsentPurpose purpose = ConsentPurpose.valueOf(row.getString("purpose"));
        String title = row.getString("title");
        String body = row.getString("body");
        return new MessageTemplate(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                format,
                purpose,
                row.getInteger("current_version"),
                title,
                body,
                TemplateLint.findings(format, purpose, title, body, brand.name()),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()));
    }

    private MessageTemplateVersion version(Row row) {
        return new MessageTemplateVersion(
                row.getInteger("version"),
                row.getString("title"),
                row.getString("body"),
                row.getString("author"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
