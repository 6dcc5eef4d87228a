package io.dangol.performance;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.Map;

/** Answers of GraphQL with numbers as precise as they were sent. */
final class ExactAnswer {
    private ExactAnswer() {}

    static JsonPath of(String document) {
        JsonPath answer = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath(new JsonPathConfig(NumberReturnType.DOUBLE));
        if (answer.get("errors") != null) {
            throw new AssertionError("GraphQL errors: " + answer.get("errors"));
        }
        return answer;
    }
}
