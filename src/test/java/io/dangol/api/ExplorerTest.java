package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExplorerTest {
    @Inject
    GraphQLSchema schema;

    @Test
    void everyExampleFitsTheSchemaAndRuns() {
        List<String> examples = tabs();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
        for (String example : examples) {
            Document document = new Parser().parseDocument(example);
            assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                    .as(example)
                    .singleElement()
                    .satisfies(operation -> assertThat(operation.getName()).isNotBlank());
            assertThat(ParseAndValidate.validate(schema, document)).as(example).isEmpty();
            if (document.getDefinitionsOfType(OperationDefinition.class).get(0).getOperation()
                    == OperationDefinition.Operation.QUERY) {
                GraphQLClient.local().data(example);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql"})
    void aBrowserIsLedToTheExplorer(String path) {
        Response answer = RestAssured.given().redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/graphiql/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "explorer.js",
                "explorer.css",
                "examples.graphql",
                "assets/graphiql.min.js",
                "assets/graphiql.min.css",
                "assets/react.production.min.js",
                "assets/react-dom.production.min.js",
                "assets/favicon.ico"
            })
    void theExplorerHasAllItsFiles(String file) {
        assertThat(RestAssured.get("/graphiql/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndNeverWritesItsAddress() {
        String page = RestAssured.get("/graphiql/").asString()
                + RestAssured.get("/graphiql/explorer.js").asString();

        assertThat(page).doesNotContain("http://", "https://", "history.", "location.href =", "replaceState");
    }

    private static List<String> tabs() {
        String examples = RestAssured.get("/graphiql/examples.graphql").asString();
        return Arrays.stream(examples.split("(?m)^# === "))
                .skip(1)
                .map(tab -> "# " + tab)
                .toList();
    }
}
