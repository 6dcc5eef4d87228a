package io.dangol.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.dangol.shared.GlobalId;
import java.util.Map;
import java.util.stream.Collectors;

/** Arguments with which a query field can be asked, whatever the database holds. */
final class ProbeArguments {
    /** Fields that need more than their required arguments, or an argument that its type does not tell. */
    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "segmentationModelSimulation",
            "(modelId: \"" + GlobalId.of("SegmentationModel", 1) + "\")",
            "audiencePreview",
            "(definition: {condition: {orders: {count: {atLeast: 1}}}})",
            "customersWhere",
            "(condition: {not: {birthday: {days: 3}}}, first: 2)",
            "columnMappingPropose",
            "(kind: ORDER, header: [\"order_id\"])",
            "inAppMessages",
            "(channel: \"mall\", customerId: \"c1\", first: 2)",
            "campaignComparison",
            "(campaign: \"" + GlobalId.of("Campaign", 1) + "\", other: \"" + GlobalId.of("Campaign", 1) + "\")",
            "segment",
            "(key: \"VIP\")");

    private ProbeArguments() {}

    static String of(GraphQLFieldDefinition field) {
        String written = WRITTEN_OUT.get(field.getName());
        if (written != null) {
            return written;
        }
        String arguments = field.getArguments().stream()
                .filter(argument -> required(argument) || argument.getName().equals("first"))
                .map(argument -> argument.getName() + ": " + value(field, argument))
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private static boolean required(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private static String value(GraphQLFieldDefinition field, GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(argument.getType());
        String value = type instanceof GraphQLEnumType options
                ? options.getValues().get(0).getName()
                : scalar(field, argument);
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType())) ? "[" + value + "]" : value;
    }

    private static String scalar(GraphQLFieldDefinition field, GraphQLArgument argument) {
        return switch (((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType())).getName()) {
            case "ID" -> '"' + GlobalId.of(typeOf(field, argument), 1) + '"';
            case "Int" -> "2";
            case "Date" -> argument.getName().equals("from") ? "\"2025-01-31\"" : "\"2025-02-28\"";
            default ->
                throw new IllegalArgumentException("Say in ProbeArguments what to give to the argument "
                        + argument.getName() + " of " + field.getName());
        };
    }

    /** The type of the thing that an id names: what the field returns, or what the argument is called. */
    private static String typeOf(GraphQLFieldDefinition field, GraphQLArgument argument) {
        String returned = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        String name = argument.getName();
        return switch (name) {
            case "id" -> returned.equals("Node") ? "Customer" : returned;
            case "ids" -> "Customer";
            default -> Character.toUpperCase(name.charAt(0)) + name.substring(1).replaceFirst("Id$", "");
        };
    }
}
