package io.dangol.api;

import graphql.ExecutionInput;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables as they were sent. The GraphQL extension narrows every number to 64 bits or to a double on the way, so
 * that a number too large arrives as another one; here it stays what it was and the scalar refuses it.
 */
final class ExactVariables {
    private ExactVariables() {}

    /** The input with the variables of its request. */
    static ExecutionInput in(ExecutionInput input) {
        Object context = input.getGraphQLContext().get(SmallRyeContextManager.CONTEXT);
        if (!(context instanceof SmallRyeContext request) || request.getRequest() == null) {
            return input;
        }
        if (!(request.getRequest().get("variables") instanceof JsonObject variables) || variables.isEmpty()) {
            return input;
        }
        return input.transform(builder -> builder.variables(object(variables)));
    }

    private static Map<String, Object> object(JsonObject json) {
        Map<String, Object> object = new LinkedHashMap<>();
        json.forEach((name, value) -> object.put(name, value(value)));
        return object;
    }

    private static List<@Nullable Object> list(JsonArray json) {
        List<@Nullable Object> list = new ArrayList<>(json.size());
        json.forEach(value -> list.add(value(value)));
        return list;
    }

    private static @Nullable Object value(JsonValue json) {
        return switch (json.getValueType()) {
            case OBJECT -> object(json.asJsonObject());
            case ARRAY -> list(json.asJsonArray());
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> number((JsonNumber) json);
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL -> null;
        };
    }

    private static Number number(JsonNumber json) {
        if (!json.isIntegral()) {
            return json.bigDecimalValue();
        }
        BigInteger exact = json.bigIntegerValueExact();
        return exact.bitLength() < Integer.SIZE ? (Number) exact.intValue() : exact;
    }
}
