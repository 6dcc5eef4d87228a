package io.dangol.intake;

import io.dangol.shared.ErrorCode;
import io.dangol.shared.UserError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What became of a pushed batch. */
@Description(
        "What became of a pushed batch. Bad rows are in userErrors and block no other row. Of orders, each order and each of its lines is counted as a row.")
public record FactsPushPayload(
        @Description("Rows that were new.") int inserted,

        @Description("Rows that said something new about a known fact.")
        int changed,

        @Description("Rows that said nothing new.") int unchanged,

        @Description("Rows that were not loaded.") int failed,

        @Description("Whether this batch was loaded before under its key, and this is the answer it got then.")
        boolean replayed,

        @NonNull @Description("What is wrong with which row; the path holds the row's place in the batch, from 0.")
        List<@NonNull UserError> userErrors) {

    static FactsPushPayload refused(String path, String message, ErrorCode code) {
        return new FactsPushPayload(
                0, 0, 0, 0, false, List.of(new UserError(List.of(path.split("\\.")), message, code)));
    }

    JsonObject json() {
        JsonArray errors = new JsonArray();
        userErrors.forEach(error -> errors.add(new JsonObject()
                .put("field", new JsonArray(error.field() == null ? List.of() : error.field()))
                .put("message", error.message())
                .put("code", error.code().name())));
        return new JsonObject()
                .put("inserted", inserted)
                .put("changed", changed)
                .put("unchanged", unchanged)
                .put("failed", failed)
                .put("userErrors", errors);
    }

    static FactsPushPayload replay(JsonObject json) {
        List<UserError> errors = json.getJsonArray("userErrors").stream()
                .map(JsonObject.class::cast)
                .map(FactsPushPayload::error)
                .toList();
        return new FactsPushPayload(
                json.getInteger("inserted"),
                json.getInteger("changed"),
                json.getInteger("unchanged"),
                json.getInteger("failed"),
                true,
                errors);
    }

    private static UserError error(JsonObject json) {
        List<String> field =
                json.getJsonArray("field").stream().map(String::valueOf).toList();
        @Nullable List<String> path = field.isEmpty() ? null : field;
        return new UserError(path, json.getString("message"), ErrorCode.valueOf(json.getString("code")));
    }
}
