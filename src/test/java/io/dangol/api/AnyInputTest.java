package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.dangol.testsupport.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fits the types of a field's arguments, however odd, is answered or refused, and never a fault of ours. */
@QuarkusTest
class AnyInputTest {
    private static final int ROUNDS = 12;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "VIP",
            "x".repeat(6_000),
            "a\0b",
            "👩‍👩‍👧",
            "'; drop table x; --",
            "own-mall",
            "%",
            "\n",
            "010-1234-5678",
            "a@b.kr",
            "2025",
            "#{name}",
            "null");
    private static final List<String> DAYS = List.of(
            "0001-01-01",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2024-02-29",
            "2026-02-28");
    private static final List<Integer> WHOLE =
            List.of(-1, 0, 1, 2, 7, 30, 100, 101, 365, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<Double> BROKEN =
            List.of(-1d, 0d, 0.05, 0.5, 1d, 1.5, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE);
    private static final List<String> DECIMALS =
            List.of("0", "-1", "1", "12.50", "1e90", "0.0000001", "99999999999999999999");

    @Inject
    GraphQLSchema schema;

    @Inject
    Database database;

    private Random random;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThatFitsTheTypesIsAFaultOfOurs(long seed) {
        random = new Random(seed);
        List<String> faults = new ArrayList<>();
        for (GraphQLObjectType root : List.of(schema.getQueryType(), schema.getMutationType())) {
            String word = root == schema.getQueryType() ? "query" : "mutation";
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                if (!field.getName().startsWith("probe")) {
                    IntStream.range(0, ROUNDS).forEach(round -> ask(word, field, faults));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void ask(String word, GraphQLFieldDefinition field, List<String> faults) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        List<GraphQLArgument> given = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(5) > 1)
                .toList();
        given.forEach(argument -> variables.put(argument.getName(), value(argument.getType(), 3)));
        String head = given.stream()
                .map(argument -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                .collect(Collectors.joining(", "));
        String arguments = given.stream()
                .map(argument -> argument.getName() + ": $" + argument.getName())
                .collect(Collectors.joining(", "));
        String document = word + (head.isEmpty() ? "" : "(" + head + ")") + " { " + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection(field.getType(), 2) + " }";
        JsonPath answer = Http.post(document, variables).jsonPath();
        List<String> codes = answer.getList("errors.extensions.code", String.class);
        if (codes != null && (codes.contains("INTERNAL_SERVER_ERROR") || codes.contains("TIMEOUT"))) {
            faults.add(document + " " + new JsonObject(variables).encode());
        }
    }

    /** What can be selected without arguments: all plain fields, and some of the others with theirs. */
    private String selection(GraphQLType type, int depth) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        if (!(bare instanceof GraphQLObjectType object)) {
            return GraphQLTypeUtil.isLeaf(bare) ? "" : " { __typename }";
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType())))
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))
                        || depth > 0 && random.nextInt(3) == 0)
                .map(field -> field.getName() + selection(field.getType(), depth - 1))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    private @Nullable Object value(GraphQLType type, int depth) {
        if (type instanceof GraphQLNonNull sure) {
            Object found = value(sure.getWrappedType(), depth);
            return found == null ? value(type, depth) : found;
        }
        if (random.nextInt(25) == 0) {
            return null;
        }
        if (type instanceof GraphQLList list) {
            return Stream.generate(() -> value(list.getWrappedType(), depth))
                    .limit(random.nextInt(depth > 0 ? 4 : 2))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        if (type instanceof GraphQLInputObjectType object) {
            return object(object, depth - 1);
        }
        return type instanceof GraphQLEnumType words
                ? one(words.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList())
                : scalar(((GraphQLNamedType) type).getName());
    }

    private Map<String, @Nullable Object> object(GraphQLInputObjectType type, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (type.isOneOf()) {
            GraphQLInputObjectField field = one(type.getFieldDefinitions().stream()
                    .filter(each -> depth > 0 || !List.of("and", "or", "not").contains(each.getName()))
                    .toList());
            fields.put(field.getName(), value(field.getType(), depth));
            return fields;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) || random.nextInt(20) < (depth >= 0 ? 9 : 2)) {
                fields.put(field.getName(), value(field.getType(), depth));
            }
        }
        return fields;
    }

    private Object scalar(String name) {
        return switch (name) {
            case "Int" -> one(WHOLE);
            case "Float" -> one(BROKEN);
            case "Boolean" -> random.nextBoolean();
            case "Date" -> one(DAYS);
            case "DateTime" -> one(DAYS) + one(List.of("T00:00:00Z", "T23:59:59.999999999-18:00", "T10:00:00+09:00"));
            case "Time" -> one(List.of("00:00:00", "23:59:59"));
            case "Decimal" -> one(DECIMALS);
            case "ID" -> random.nextInt(8) == 0 ? one(TEXTS) : id();
            default -> one(TEXTS);
        };
    }

    private String id() {
        String type = one(schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLNamedType::getName)
                .toList());
        String id = type + ":" + one(List.of("0", "1", "2", "-1", "9223372036854775807", "x", ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
