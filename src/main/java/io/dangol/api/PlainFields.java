package io.dangol.api;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.Set;

/**
 * Reads the plain components of records without the extension's fetcher, which describes the whole request anew for each
 * of them: about half of what a page costs. Components that the extension converts on the way, such as times, keep it.
 */
final class PlainFields {
    private PlainFields() {}

    static GraphQLSchema.Builder lightened(GraphQLSchema.Builder builder, Schema model) {
        GraphQLSchema schema = builder.build();
        return builder.codeRegistry(schema.getCodeRegistry()
                .transform(registry -> model.getTypes().values().forEach(type -> lighten(type, schema, registry))));
    }

    private static void lighten(Type type, GraphQLSchema schema, GraphQLCodeRegistry.Builder registry) {
        if (!(schema.getType(type.getName()) instanceof GraphQLObjectType object)) {
            return;
        }
        for (Field field : type.getFields().values()) {
            FieldCoordinates place = FieldCoordinates.coordinates(object.getName(), field.getName());
            if (isPlain(field)
                    && registry.getDataFetcher(place, object.getField(field.getName())) instanceof FieldDataFetcher) {
                DataFetcher<Object> light = PropertyDataFetcher.fetching(field.getName());
                registry.dataFetcher(place, light);
            }
        }
    }

    /** Whether the value goes out as it is, and is read by the method that its name leads to. */
    private static boolean isPlain(Field field) {
        return !isConverted(field)
                && (!field.hasWrapper()
                        || field.getWrapper().isCollection()
                                && !field.getWrapper().hasWrapper())
                && accessors(field.getName()).contains(String.valueOf(field.getMethodName()));
    }

    private static boolean isConverted(Field field) {
        boolean scalarOfAnotherType = field.getReference().getType() == ReferenceType.SCALAR
                && !field.getReference()
                        .getClassName()
                        .equals(field.getReference().getGraphQLClassName());
        return scalarOfAnotherType
                || field.hasTransformation()
                || field.isAdaptingTo()
                || field.isAdaptingWith()
                || field.getReference().isAdaptingTo()
                || field.getReference().isAdaptingWith();
    }

    private static Set<String> accessors(String name) {
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Set.of(name, "get" + capitalized, "is" + capitalized);
    }
}
