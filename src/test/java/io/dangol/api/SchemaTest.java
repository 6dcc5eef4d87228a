package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema is the product's face: reviewed as a file, described throughout, and usable by code generators. */
@QuarkusTest
class SchemaTest {
    private static final Path COMMITTED = Path.of("src/main/resources/schema.graphql");
    /**
     * Listed, but nothing of its own that could be fetched again: lines of a report, and messages that have the key
     * by which providers and the shop's app know them.
     */
    private static final Set<String> VALUES = Set.of("IntakeError", "Delivery", "InAppMessage");

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    @Inject
    GraphQLSchema schema;

    @Test
    void theCommittedSchemaIsTheServedOne() throws IOException {
        String product = product();
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(COMMITTED, product);
        }

        assertThat(served()).isEqualTo(SchemaDocument.print(schema, name -> true));
        assertThat(product)
                .as(
                        "%s differs from the served schema. Review the change, then write it with:"
                                + " ./mvnw test -Dtest=SchemaTest -Dschema.write=true",
                        COMMITTED)
                .isEqualTo(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "");
    }

    @Test
    void theServedSchemaIsWholeForACodeGenerator() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(served());

        assertThat(registry.scalars()).containsKeys("Decimal", "DateTime");
        assertThat(registry.getDirectiveDefinitions()).doesNotContainKeys("defer", "constraint");
        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry).getQueryType())
                .isNotNull();
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (GraphQLNamedType type : ours()) {
            check(type.getName(), type.getDescription(), silent);
            if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions().forEach(field -> describe(type.getName(), field, silent));
            } else if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(
                                field -> check(type.getName() + "." + field.getName(), field.getDescription(), silent));
            } else if (type instanceof GraphQLEnumType values) {
                values.getValues()
                        .forEach(
                                value -> check(type.getName() + "." + value.getName(), value.getDescription(), silent));
            }
        }

        assertThat(silent).as("without a description").isEmpty();
    }

    @Test
    void nothingLeaksJavasNumbersOrMaps() {
        assertThat(product()).doesNotContain("BigInteger", "BigDecimal", "Entry_", "Void");
        assertThat(ours()).extracting(GraphQLNamedType::getName).noneMatch(name -> name.matches(".*_.*|.*Entity"));
    }

    @Test
    void aMarketerFindsKoreanTerms() {
        assertThat(product()).containsPattern(HANGUL);
    }

    @Test
    void listsHoldNoNulls() {
        List<String> loose = new ArrayList<>();
        for (GraphQLNamedType type : ours()) {
            if (type instanceof GraphQLFieldsContainer fields) {
                for (GraphQLFieldDefinition field : fields.getFieldDefinitions()) {
                    String text = GraphQLTypeUtil.simplePrint(field.getType());
                    boolean byIds =
                            field.getName().equals("nodes") && type.getName().equals("Query");
                    if (text.contains("[") && !text.contains("!]") && !byIds && !Probes.owns(field.getName())) {
                        loose.add(type.getName() + "." + field.getName() + ": " + text);
                    }
                }
            }
        }

        assertThat(loose).as("lists whose items may be null").isEmpty();
    }

    @Test
    void mutationsTakeOneInputAndReturnAPayloadWithUserErrors() {
        if (schema.getMutationType() == null) {
            return;
        }
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            if (!Probes.owns(mutation.getName())) {
                assertThat(mutation.getArguments())
                        .as(mutation.getName())
                        .extracting(GraphQLArgument::getName)
                        .containsExactly("input");
                assertThat(GraphQLTypeUtil.unwrapAll(mutation.getType()))
                        .as(mutation.getName())
                        .isInstanceOfSatisfying(GraphQLFieldsContainer.class, payload -> {
                            assertThat(payload.getName()).endsWith("Payload");
                            assertThat(payload.getFieldDefinition("userErrors")).isNotNull();
                        });
            }
        }
    }

    @Test
    void whatIsListedCanBeFetchedAgain() {
        List<String> nodes = ours().stream()
                .filter(type -> type.getName().endsWith("Edge"))
                .map(edge -> ((GraphQLFieldsContainer) edge).getFieldDefinition("node"))
                .map(node -> (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(node.getType()))
                .filter(node -> node.getInterfaces().stream()
                        .noneMatch(implemented -> implemented.getName().equals("Node")))
                .map(GraphQLObjectType::getName)
                .toList();

        assertThat(nodes).as("listed without being a Node").containsExactlyInAnyOrderElementsOf(VALUES);
    }

    private List<GraphQLNamedType> ours() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !Probes.owns(type.getName()))
                .filter(type -> !type.getName().startsWith("Big"))
                .toList();
    }

    private static void describe(String type, GraphQLFieldDefinition field, List<String> silent) {
        if (Probes.owns(field.getName())) {
            return;
        }
        String name = type + "." + field.getName();
        check(name, field.getDescription(), silent);
        field.getArguments()
                .forEach(argument -> check(name + "(" + argument.getName() + ")", argument.getDescription(), silent));
    }

    private static void check(String name, @Nullable String description, List<String> silent) {
        boolean root = name.matches("Query|Mutation|Subscription");
        if (!root && (description == null || description.isBlank() || description.startsWith("Scalar for"))) {
            silent.add(name);
        }
    }

    private static String served() {
        return RestAssured.get("/graphql/schema.graphql").asString();
    }

    private String product() {
        return SchemaDocument.print(schema, name -> !Probes.owns(name));
    }
}
