package io.dangol.intake;

import io.dangol.shared.DangolException;
import io.dangol.shared.Decimal;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column mapping as JSON: an object with a member for each column, either the header it is taken from, or an object
 * with {@code column} or {@code constant}, {@code values}, {@code factor} and {@code zone}.
 */
final class MappingJson {
    private MappingJson() {}

    /** @throws DangolException with BAD_USER_INPUT when the text is no mapping */
    static List<ColumnBinding> read(String json) {
        try {
            List<ColumnBinding> bindings = new ArrayList<>();
            for (Map.Entry<String, Object> member : new JsonObject(json)) {
                bindings.add(binding(member.getKey(), member.getValue()));
            }
            return bindings;
        } catch (DecodeException | ClassCastException | IllegalArgumentException e) {
            throw new DangolException(
                    io.dangol.shared.ErrorCode.BAD_USER_INPUT,
                    "The mapping is not JSON of the form {\"orderId\": \"order_no\", \"channel\": {\"constant\":"
                            + " \"OWN_MALL\"}, \"status\": {\"column\": \"state\", \"values\": {\"완료\": \"COMPLETED\"}},"
                            + " \"paidAmount\": {\"column\": \"amount\", \"factor\": \"1000\"}}.",
                    e);
        }
    }

    private static ColumnBinding binding(String field, Object value) {
        if (value instanceof String column) {
            return ColumnBinding.column(field, column);
        }
        JsonObject object = (JsonObject) value;
        return new ColumnBinding(
                field,
                object.getString("column"),
                object.getString("constant"),
                translations(object.getJsonObject("values")),
                factor(object.getValue("factor")),
                object.getString("zone"));
    }

    private static List<ValueTranslation> translations(@Nullable JsonObject values) {
        if (values == null) {
            return List.of();
        }
        return values.stream()
                .map(entry -> new ValueTranslation(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
    }

    private static @Nullable Decimal factor(@Nullable Object factor) {
        return factor == null ? null : new Decimal(factor.toString());
    }

    static String write(List<ColumnBinding> bindings) {
        JsonObject json = new JsonObject();
        bindings.forEach(binding -> json.put(binding.field(), object(binding)));
        return json.encode();
    }

    private static JsonObject object(ColumnBinding binding) {
        JsonObject values = new JsonObject();
        binding.values().forEach(value -> values.put(value.from(), value.to()));
        return new JsonObject()
                .put("column", binding.column())
                .put("constant", binding.constant())
                .put("values", values)
                .put(
                        "factor",
                        binding.factor() == null ? null : binding.factor().toString())
                .put("zone", binding.zone());
    }
}
