package io.dangol.api;

import graphql.execution.ValuesResolver;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a null where a default stands for left out. Clients write null for what their user did not choose, and the engine
 * hands it on in the place of the default.
 */
final class Defaults {
    private final DataFetchingEnvironment environment;

    private Defaults(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    /** The arguments of the field with its defaults in the place of nulls. */
    static Map<String, Object> in(DataFetchingEnvironment environment) {
        Map<String, Object> given = environment.getArguments();
        if (given.isEmpty()) {
            return given;
        }
        Defaults defaults = new Defaults(environment);
        Map<String, @Nullable Object> filled = new LinkedHashMap<>(given);
        for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
            if (given.containsKey(argument.getName())) {
                filled.put(
                        argument.getName(),
                        defaults.filled(
                                given.get(argument.getName()), argument.getType(), argument.getArgumentDefaultValue()));
            }
        }
        return filled;
    }

    private @Nullable Object filled(
            @Nullable Object value, GraphQLInputType type, @Nullable InputValueWithState otherwise) {
        if (value == null) {
            return otherwise == null || otherwise.isNotSet()
                    ? null
                    : ValuesResolver.valueToInternalValue(
                            otherwise, type, environment.getGraphQlContext(), environment.getLocale());
        }
        GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list && value instanceof List<?> items) {
            List<@Nullable Object> each = new ArrayList<>(items.size());
            items.forEach(item -> each.add(filled(item, (GraphQLInputType) list.getWrappedType(), null)));
            return each;
        }
        return bare instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields
                ? filled(fields, object)
                : value;
    }

    private Map<String, @Nullable Object> filled(Map<?, ?> given, GraphQLInputObjectType type) {
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(name));
            filled.put(field.getName(), filled(value, field.getType(), field.getInputFieldDefaultValue()));
        });
        return filled;
    }
}
