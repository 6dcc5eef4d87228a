package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fields of one request run side by side, and a resolver that shares a database session with another breaks only then.
 * Built from the schema, so that every resolver that is added is covered: all query fields, each several times at once,
 * with all their fields that need no argument, each of these twice. {@link ProbeArguments} gives what a field requires.
 */
@QuarkusTest
class ParallelFieldsTest {
    private static final int TIMES_AT_ONCE = 3;
    private static final int ROUNDS = 5;
    private static final int DEPTH = 4;
    private static final List<String> TOO_LARGE = List.of("MAX_COST_EXCEEDED", "GRAPHQL_PARSE_FAILED");

    @Inject
    GraphQLSchema schema;

    @Test
    void everyQueryFieldCanBeAskedSeveralTimesAtOnce() {
        for (GraphQLFieldDefinition field : fields()) {
            String document = asDeepAsAllowed(DEPTH, depth -> atOnce(field, depth));
            for (int round = 0; round < ROUNDS; round++) {
                assertWorks(document, field.getName());
            }
        }
    }

    @Test
    void differentQueryFieldsCanBeAskedAtOnce() {
        List<GraphQLFieldDefinition> fields = fields();
        for (int from = 0; from < fields.size(); from += 4) {
            List<GraphQLFieldDefinition> some = fields.subList(from, Math.min(from + 4, fields.size()));
            String document = asDeepAsAllowed(
                    3,
                    depth -> some.stream()
                            .map(field -> selected(field, depth))
                            .collect(Collectors.joining(" ", "{", "}")));
            for (int round = 0; round < ROUNDS; round++) {
                assertWorks(document, document);
            }
        }
    }

    /** Rich types nested in one another would cost more than an operation may; these are asked less deep. */
    private static String asDeepAsAllowed(int deepest, IntFunction<String> document) {
        for (int depth = deepest; depth > 2; depth--) {
            JsonPath answer = GraphQLClient.local().send(document.apply(depth));
            if (!TOO_LARGE.contains(String.valueOf(answer.getString("errors[0].extensions.code")))) {
                return document.apply(depth);
            }
        }
        return document.apply(2);
    }

    private String atOnce(GraphQLFieldDefinition field, int depth) {
        return IntStream.range(0, TIMES_AT_ONCE)
                .mapToObj(n -> "a" + n + ":" + selected(field, depth))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    private static void assertWorks(String document, String what) {
        JsonPath answer = GraphQLClient.local().send(document);

        assertThat(answer.getList("errors"))
                .as("%s, asked as %s", what, document)
                .isNull();
    }

    private List<GraphQLFieldDefinition> fields() {
        List<GraphQLFieldDefinition> fields = schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> !Probes.owns(field.getName()))
                .toList();
        assertThat(fields).isNotEmpty();
        return fields;
    }

    private static boolean needsNothing(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }

    /** The field with all that can be asked of it without arguments, everything that has fields of its own twice. */
    private String selected(GraphQLFieldDefinition field, int depth) {
        return field.getName() + ProbeArguments.of(field) + selection(field.getType(), depth);
    }

    private String selection(GraphQLOutputType type, int depth) {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLFieldsContainer container) {
            return "{__typename " + inside(container, depth) + "}";
        }
        return named instanceof GraphQLUnionType ? "{__typename}" : "";
    }

    private String inside(GraphQLFieldsContainer container, int depth) {
        return container.getFieldDefinitions().stream()
                .filter(ParallelFieldsTest::needsNothing)
                .filter(field -> !field.getName().equals("edges"))
                .filter(field -> depth > 1 || leaf(field))
                .map(field -> leaf(field)
                        ? field.getName()
                        : selected(field, depth - 1) + " again_" + field.getName() + ":" + selected(field, depth - 1))
                .collect(Collectors.joining(" "));
    }

    private static boolean leaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
                && !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLUnionType);
    }
}
