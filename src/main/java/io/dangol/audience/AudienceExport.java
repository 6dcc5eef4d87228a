package io.dangol.audience;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.access.Masking;
import io.dangol.customer.Customer;
import io.dangol.customer.Customers;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Hands out everybody in an audience, some at a time, so that any number needs the same memory. */
@ApplicationScoped
class AudienceExport {
    private static final int ROWS_AT_A_TIME = 500;

    private final Pool pool;
    private final AudienceCatalog catalog;
    private final AudienceMembers members;
    private final Customers customers;
    private final Audit audit;
    private final BusinessClock clock;

    AudienceExport(
            Pool pool,
            AudienceCatalog catalog,
            AudienceMembers members,
            Customers customers,
            Audit audit,
            BusinessClock clock) {
        this.pool = pool;
        this.catalog = catalog;
        this.members = members;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be exported: checked, and noted in the audit trail before the first row leaves. */
    Uni<AudienceClosure> open(long key, String format, Caller caller) {
        Masking masking = caller.masking();
        return catalog.find(key)
                .map(audience -> {
                    if (audience == null) {
                        throw DangolException.notFound("There is no such audience. Read the audiences again.");
                    }
                    return audience;
                })
                .chain(audience -> catalog.closure(audience.read())
                        .invoke(closure -> AudienceMembers.requireAllowed(closure, masking))
                        .call(() -> pool.withTransaction(
                                connection -> audit.record(connection, note(audience, format, caller)))));
    }

    private static AuditNote note(Audience audience, String format, Caller caller) {
        JsonObject change = new JsonObject()
                .put("format", format)
                .put("version", audience.version())
                .put("personal", caller.masking().open());
        return new AuditNote(caller, "audienceExport", Audience.TYPE, audience.key(), change);
    }

    /** Writes every member in the order of the keys; the next are read when {@code write} is done with these. */
    Uni<Void> stream(AudienceClosure closure, Masking masking, Function<List<Customer>, Uni<Void>> write) {
        Instant now = clock.now();
        Select select = AudienceStatement.ofAll(closure, members.asking(closure, now))
                .members("select " + Customers.COLUMNS)
                .append(" order by c.id");
        return pool.withTransaction(connection -> rows(connection, select, masking)
                .group()
                .intoLists()
                .of(ROWS_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(write::apply)
                .onItem()
                .ignoreAsUni());
    }

    private Multi<Customer> rows(SqlConnection connection, Select select, Masking masking) {
        return connection
                .prepare(select.sql())
                .onItem()
                .transformToMulti(prepared ->
                        prepared.createStream(ROWS_AT_A_TIME, select.values()).toMulti())
                .map(row -> customers.read(row, masking));
    }
}
