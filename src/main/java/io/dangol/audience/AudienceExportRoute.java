package io.dangol.audience;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.access.Caller;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.intake.HttpDoor;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /audiences/{id}/members.csv} and {@code …/members.ndjson}: everybody in an audience as a file. Personal
 * columns are empty for callers who may not see them.
 */
@ApplicationScoped
class AudienceExportRoute {
    private static final int AFTER_AUTHENTICATION = -50;
    private static final Set<Role> READERS = EnumSet.of(Role.ANALYST);
    /** Without it, spreadsheets take the file for one in the machine's own encoding. */
    private static final String HEADER = "\uFEFFid,name,email,phone,tier,signedUpAt\r\n";

    private final HttpDoor door;
    private final AudienceExport export;

    AudienceExportRoute(HttpDoor door, AudienceExport export) {
        this.door = door;
        this.export = export;
    }

    void open(@Observes Router router) {
        router.get("/audiences/:id/members.csv")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(
                        context,
                        READERS,
                        caller -> send(
                                context, caller, "csv", "text/csv; charset=utf-8", HEADER, AudienceExportRoute::csv)));
        router.get("/audiences/:id/members.ndjson")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(
                        context,
                        READERS,
                        caller -> send(
                                context, caller, "ndjson", "application/x-ndjson", "", AudienceExportRoute::json)));
    }

    private void send(
            RoutingContext context,
            Caller caller,
            String format,
            String type,
            String header,
            Function<List<Customer>, String> text) {
        HttpServerResponse response = context.response();
        Uni.createFrom()
                .item(() -> GlobalId.key(Audience.TYPE, context.pathParam("id")))
                .chain(key -> export.open(key, format, caller))
                .invoke(() -> response.setChunked(true)
                        .putHeader("Content-Type", type)
                        .putHeader("Content-Disposition", "attachment; filename=\"members." + format + "\""))
                .call(() -> write(response, header))
                .chain(closure -> export.stream(closure, caller.masking(), some -> write(response, text.apply(some))))
                .subscribe()
                .with(done -> response.end(), failure -> fail(context, failure));
    }

    private static Uni<Void> write(HttpServerResponse response, String text) {
        return text.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().completionStage(() -> response.write(text).toCompletionStage());
    }

    /** A file that has begun cannot end well: the connection is cut, so that nobody takes it for whole. */
    private static void fail(RoutingContext context, Throwable failure) {
        if (context.response().headWritten()) {
            context.request().connection().close();
        }
        HttpDoor.refuse(context, failure);
    }

    private static String csv(List<Customer> customers) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (Customer each : customers) {
                csv.writeRecord(
                        each.getId(),
                        plain(each.name()),
                        plain(each.email()),
                        plain(each.phone()),
                        plain(each.tier()),
                        Objects.toString(each.signedUpAt(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A cell that would be a formula in a spreadsheet is marked as text. */
    private static String plain(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String json(List<Customer> customers) {
        StringBuilder text = new StringBuilder();
        for (Customer each : customers) {
            JsonObject line = new JsonObject()
                    .put("id", each.getId())
                    .put("name", each.name())
                    .put("email", each.email())
                    .put("phone", each.phone())
                    .put("tier", each.tier())
                    .put(
                            "signedUpAt",
                            each.signedUpAt() == null ? null : each.signedUpAt().toString());
            text.append(line.encode()).append('\n');
        }
        return text.toString();
    }
}
