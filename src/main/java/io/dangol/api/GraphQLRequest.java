package io.dangol.api;

import io.smallrye.graphql.JsonProviderHolder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GraphQL request, of the types that the specification gives them.
 *
 * @param query the document; null when only the hash of a persisted one was sent
 * @param operationName which of the document's operations
 * @param variables the values of its variables
 * @param extensions what else the client says, such as the hash
 */
record GraphQLRequest(
        @Nullable String query,
        @Nullable String operationName,
        @Nullable JsonObject variables,
        @Nullable JsonObject extensions) {

    /** What turns variables into inputs goes down level by level, and would run out of stack. */
    private static final int DEEPEST = 100;

    GraphQLRequest {
        if (variables != null && deeper(variables, DEEPEST)) {
            throw HttpRefusal.malformed("variables nest deeper than " + DEEPEST + " levels. Send a flatter input.");
        }
    }

    private static boolean deeper(JsonValue json, int levels) {
        return switch (json.getValueType()) {
            case OBJECT ->
                levels == 0 || json.asJsonObject().values().stream().anyMatch(inner -> deeper(inner, levels - 1));
            case ARRAY -> levels == 0 || json.asJsonArray().stream().anyMatch(inner -> deeper(inner, levels - 1));
            default -> false;
        };
    }

    /** @throws HttpRefusal if the text is no JSON object with parameters of the right types */
    static GraphQLRequest ofBody(String json) {
        JsonValue body = parsed("The body", json);
        if (body.getValueType() == ValueType.ARRAY) {
            throw HttpRefusal.malformed("Batches of operations are not offered. Send each operation as a request of its"
                    + " own, or several fields in one operation.");
        }
        if (body.getValueType() != ValueType.OBJECT) {
            throw HttpRefusal.malformed("The body must be a JSON object with the key query.");
        }
        return of(body.asJsonObject());
    }

    /** @throws HttpRefusal if the parameters are of other types */
    static GraphQLRequest of(JsonObject object) {
        return new GraphQLRequest(
                string(object, "query"),
                string(object, "operationName"),
                object(object, "variables"),
                object(object, "extensions"));
    }

    /** @throws HttpRefusal if variables or extensions are no JSON objects */
    static GraphQLRequest ofParameters(Function<String, @Nullable String> parameters) {
        return new GraphQLRequest(
                present(parameters.apply("query")),
                present(parameters.apply("operationName")),
                objectParameter("variables", parameters.apply("variables")),
                objectParameter("extensions", parameters.apply("extensions")));
    }

    GraphQLRequest withQuery(String document) {
        return new GraphQLRequest(document, operationName, variables, extensions);
    }

    /** As the engine takes it. */
    JsonObject json() {
        JsonObjectBuilder json = JsonProviderHolder.JSON_PROVIDER.createObjectBuilder();
        if (query != null) {
            json.add("query", query);
        }
        if (operationName != null) {
            json.add("operationName", operationName);
        }
        if (variables != null) {
            json.add("variables", variables);
        }
        if (extensions != null) {
            json.add("extensions", extensions);
        }
        return json.build();
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable JsonObject objectParameter(String name, @Nullable String value) {
        if (present(value) == null) {
            return null;
        }
        JsonValue json = parsed(name, value);
        if (json.getValueType() != ValueType.OBJECT) {
            throw HttpRefusal.malformed(name + " must be a JSON object.");
        }
        return json.asJsonObject();
    }

    private static @Nullable String string(JsonObject from, String name) {
        JsonValue value = from.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw HttpRefusal.malformed(name + " must be a string.");
    }

    private static @Nullable JsonObject object(JsonObject from, String name) {
        JsonValue value = from.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return null;
        }
        if (value.getValueType() == ValueType.OBJECT) {
            return value.asJsonObject();
        }
        throw HttpRefusal.malformed(name + " must be a JSON object.");
    }

    private static JsonValue parsed(String what, String json) {
        try (JsonReader reader = JsonProviderHolder.JSON_PROVIDER.createReader(new StringReader(json))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw HttpRefusal.malformed(what + " is not JSON: " + e.getMessage());
        } catch (RuntimeException e) {
            // So the parser says that it would have to go down too far, and nothing else.
            throw HttpRefusal.malformed(what + " is JSON that nests too deep.");
        }
    }
}
