package io.dangol.api;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.Argument;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the engine refused in the input of a request. The engine names a variable alone or prints its own objects, and
 * within an input of many fields the caller must know which one is at fault, and what would do.
 */
final class InputCheck {
    private static final int MOST_NAMES = 100;

    private final GraphQLSchema schema;
    private final GraphQLContext context;
    /** Whether words stand without quotes, as in a document, or with them, as in variables. */
    private final boolean literal;

    private InputCheck(GraphQLSchema schema, GraphQLContext context, boolean literal) {
        this.schema = schema;
        this.context = context;
        this.literal = literal;
    }

    static InputCheck ofLiterals(GraphQLSchema schema, GraphQLContext context) {
        return new InputCheck(schema, context, true);
    }

    static InputCheck ofVariables(GraphQLSchema schema, GraphQLContext context) {
        return new InputCheck(schema, context, false);
    }

    /** The first field at fault, its value and the remedy, as $variable.field.0.field; null where all is well. */
    @Nullable String complaint(OperationDefinition operation, Map<String, Object> variables) {
        for (VariableDefinition each : operation.getVariableDefinitions()) {
            GraphQLType type = TypeFromAST.getTypeFromAST(schema, each.getType());
            boolean left = !variables.containsKey(each.getName()) && each.getDefaultValue() != null;
            String found = left ? null : complaint("$" + each.getName(), type, variables.get(each.getName()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first field at fault of an argument as a document writes it, as argument.field.0.field; null where all is well. */
    @Nullable String complaint(Argument argument, GraphQLArgument known) {
        return complaint(known.getName(), known.getType(), Literals.value(argument.getValue()));
    }

    private @Nullable String complaint(String path, GraphQLType type, @Nullable Object value) {
        if (value instanceof Literals.Variable) {
            return null;
        }
        if (value == null) {
            return GraphQLTypeUtil.isNonNull(type)
                    ? path + " is missing or null. Give a value of the type " + GraphQLTypeUtil.simplePrint(type) + "."
                    : null;
        }
        if (type instanceof GraphQLNonNull sure) {
            return complaint(path, sure.getWrappedType(), value);
        }
        if (type instanceof GraphQLList list) {
            return ofItems(path, list.getWrappedType(), value instanceof List<?> items ? items : List.of(value));
        }
        if (type instanceof GraphQLInputObjectType object) {
            return ofObject(path, object, value);
        }
        return ofLeaf(path, type, value);
    }

    private @Nullable String ofItems(String path, GraphQLType type, List<?> items) {
        for (int i = 0; i < items.size(); i++) {
            String found = complaint(path + "." + i, type, items.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String ofObject(String path, GraphQLInputObjectType type, Object value) {
        if (!(value instanceof Map<?, ?> given)) {
            return path + ": " + shown(value) + " is no object. Give the fields of a " + type.getName() + ".";
        }
        for (Object name : given.keySet()) {
            if (type.getFieldDefinition(String.valueOf(name)) == null) {
                return path + ": there is no field \"" + name + "\" in " + type.getName() + ". Use one of "
                        + names(type.getFieldDefinitions().stream()
                                .map(GraphQLInputObjectField::getName)
                                .toList());
            }
        }
        if (type.isOneOf() && (given.size() != 1 || given.containsValue(null))) {
            return path + ": exactly one field of " + type.getName() + " is to be given, with a value; here stands "
                    + (given.isEmpty() ? "none." : names(given.keySet()));
        }
        return type.getFieldDefinitions().stream()
                .filter(field -> given.containsKey(field.getName()) || !field.hasSetDefaultValue())
                .map(field -> complaint(path + "." + field.getName(), field.getType(), given.get(field.getName())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String ofLeaf(String path, GraphQLType type, Object value) {
        if (literal && (value instanceof Literals.Word) != (type instanceof GraphQLEnumType)) {
            return path + ": " + refusal(type, value);
        }
        try {
            if (type instanceof GraphQLEnumType words) {
                words.parseValue(value instanceof Literals.Word word ? word.name() : value, context, Locale.ENGLISH);
            } else if (type instanceof GraphQLScalarType scalar) {
                scalar.getCoercing().parseValue(value, context, Locale.ENGLISH);
            }
            return null;
        } catch (RuntimeException refusal) {
            return path + ": " + Objects.requireNonNullElseGet(ownWords(refusal), () -> refusal(type, value));
        }
    }

    /** A scalar of ours says itself what is wrong and how to write it, in whole sentences. */
    private static @Nullable String ownWords(RuntimeException refusal) {
        return Stream.<Throwable>iterate(refusal, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(text -> text != null && text.endsWith(".") && !text.startsWith("SRGQL"))
                .findFirst()
                .orElse(null);
    }

    private String refusal(GraphQLType type, Object value) {
        String remedy = type instanceof GraphQLEnumType words
                ? (literal ? "Without quotes, use one of " : "Use one of ")
                        + names(words.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .toList())
                : "Give a value of that type.";
        return shown(value) + " is not a valid " + GraphQLTypeUtil.simplePrint(type) + ". " + remedy;
    }

    private static String names(Collection<?> names) {
        return names.stream().limit(MOST_NAMES).map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    private static String shown(Object value) {
        String text = value instanceof Map ? "{…}" : value instanceof List ? "[…]" : String.valueOf(value);
        String shortened = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return value instanceof String ? "\"" + shortened + "\"" : shortened;
    }
}
