package io.dangol.delivery;

import io.dangol.shared.DangolException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"reports": [{"key", "kind", "occurredAt"}]}}; what is wrong is refused as a whole, with its place. */
final class ReportReader {
    private static final int MOST = 1000;
    private static final Set<MessageEventKind> KINDS = EnumSet.complementOf(EnumSet.of(MessageEventKind.SENT));

    private ReportReader() {}

    /** @throws DangolException with BAD_INPUT, naming the field, the value and the remedy */
    static List<DeliveryReport> read(Buffer body, Instant now) {
        JsonArray told = reports(body);
        if (told == null || told.size() > MOST) {
            throw DangolException.badInput(
                    "Send {\"reports\": […]} with at most " + MOST + " reports, each with key, kind and occurredAt.");
        }
        List<DeliveryReport> reports = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            reports.add(report("reports." + i, told.getValue(i), now));
        }
        return reports;
    }

    private static @Nullable JsonArray reports(Buffer body) {
        try {
            return new JsonObject(body).getValue("reports") instanceof JsonArray array ? array : null;
        } catch (DecodeException e) {
            return null;
        }
    }

    private static DeliveryReport report(String path, Object told, Instant now) {
        JsonObject report = told instanceof JsonObject object ? object : new JsonObject();
        return new DeliveryReport(
                key(path, text(report, "key")),
                kind(path, text(report, "kind")),
                time(path, text(report, "occurredAt"), now));
    }

    private static String text(JsonObject report, String field) {
        return String.valueOf(report.getValue(field));
    }

    private static UUID key(String path, String told) {
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            throw DangolException.badInput(path + ".key is " + told
                    + ". Give the key that came with the message, such as" + " 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
    }

    private static MessageEventKind kind(String path, String told) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(told))
                .findFirst()
                .orElseThrow(
                        () -> DangolException.badInput(path + ".kind is " + told + ". Give one of " + KINDS + "."));
    }

    private static Instant time(String path, String told, Instant now) {
        try {
            Instant time = OffsetDateTime.parse(told).toInstant();
            // A clock that is a little ahead is no reason to lose a report.
            return time.isAfter(now) ? now : time;
        } catch (DateTimeException e) {
            throw DangolException.badInput(path + ".occurredAt is " + told
                    + ". Give a time with its offset, such as 2026-03-02T12:00:00+09:00.");
        }
    }
}
