package io.dangol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The packaged application, asked over HTTP: what a native image loses first, when it loses something. Needs a database;
 * src/test/native/verify.sh gives it one.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(value = PackagedSettings.class, restrictToAnnotatedClass = true)
class PackagedIT {
    @Test
    void migrationsAreInTheImage() {
        JsonPath data = ask("{ segmentationModels(first: 2) { nodes { name } } }", Map.of());

        assertThat(data.getList("segmentationModels.nodes")).hasSize(2);
    }

    @Test
    void koreanSurvivesInBothDirections() {
        String unknown = "단골이 아닌 것";

        given().header("Authorization", PackagedSettings.AUTHORIZATION)
                .contentType("application/json")
                .body(Map.of("query", "query($id: ID!) { node(id: $id) { id } }", "variables", Map.of("id", unknown)))
                .post("/graphql")
                .then()
                .body("errors[0].message", containsString(unknown));
    }

    @Test
    void filesInCp949AreUnderstood() {
        byte[] file = "고객번호,이름\nC1,홍길동\nC2,김똠방\n".getBytes(Charset.forName("x-windows-949"));
        String token = ask(
                        "mutation { apiTokenCreate(input: {name: \"packaged-it\", roles: [INTAKE]}) { secret } }",
                        Map.of())
                .getString("apiTokenCreate.secret");

        given().header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .body(file)
                .post("/intake/customers?dryRun=true&charset=cp949")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUCCEEDED"));
    }

    @Test
    void theSchemaAndTheExplorerAreThere() {
        given().header("Authorization", PackagedSettings.AUTHORIZATION)
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .body(containsString("type Query"));
        given().get("/graphiql/").then().statusCode(200);
    }

    private static JsonPath ask(String document, Map<String, ?> variables) {
        return given().header("Authorization", PackagedSettings.AUTHORIZATION)
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .extract()
                .jsonPath()
                .setRootPath("data");
    }
}
