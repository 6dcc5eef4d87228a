package io.dangol.api;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.EventingService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the GraphQL extension lets us in. Found as a service, because the extension asks for it before there are beans,
 * and because its CDI events would cost every field.
 */
public final class EngineHooks implements EventingService {
    /** One object per name, as a schema wants it. */
    private static final Map<String, GraphQLScalarType> REPAIRED = new ConcurrentHashMap<>();

    /** Each time type of the schema with what the extension's own description leaves out. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "Date", "A day of the calendar in the brand's time zone, as ISO 8601 writes it: 2025-03-31.",
            "DateTime", "A moment with its offset from UTC, as RFC 3339 writes it: 2025-03-31T09:00:00+09:00.",
            "Time", "A time of day, as ISO 8601 writes it: 09:00:00.",
            "Duration", "A length of time, as ISO 8601 writes it: PT1H30M.",
            "Period", "A number of years, months and days, as ISO 8601 writes it: P3M.");

    /** The extension's own Int and Float wrap and round numbers that do not fit; the engine's refuse them. */
    public EngineHooks() {
        Map.copyOf(GraphQLScalarTypes.getScalarMap())
                .forEach((javaType, scalar) ->
                        GraphQLScalarTypes.registerCustomScalar(scalar.getName(), javaType, repaired(scalar)));
    }

    private static GraphQLScalarType repaired(GraphQLScalarType scalar) {
        return switch (scalar.getName()) {
            case "Int" -> Scalars.GraphQLInt;
            case "Float" -> Scalars.GraphQLFloat;
            default -> REPAIRED.computeIfAbsent(scalar.getName(), name -> described(scalar));
        };
    }

    private static GraphQLScalarType described(GraphQLScalarType scalar) {
        String description = DESCRIPTIONS.get(scalar.getName());
        return description == null
                ? scalar
                : scalar.transform(builder -> builder.description(description)
                        .coercing(TimeText.guarding(scalar.getName(), scalar.getCoercing())));
    }

    /** Null: always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return PlainFields.lightened(
                builder, Arc.container().instance(Schema.class).get());
    }

    /**
     * The extension keeps this object over the live reloads of dev mode, so that it may name no class of ours: the bean
     * it asks for is the reloaded one.
     */
    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        Instrumentation ours = Arc.container().instance(Instrumentation.class).get();
        // The extension's own instrumentation is its document cache; ours comes around it.
        return builder.instrumentation(
                new ChainedInstrumentation(ours, builder.build().getInstrumentation()));
    }
}
