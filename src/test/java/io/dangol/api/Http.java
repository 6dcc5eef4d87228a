package io.dangol.api;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** GraphQL requests as raw HTTP, where the transport itself is under test. */
final class Http {
    static final String JSON = "application/json";
    static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private Http() {}

    static Response post(String accept, String contentType, String body) {
        return accepting(accept).contentType(contentType).body(body).post("/graphql");
    }

    /** A document as the newer media type wants it answered. */
    static Response post(String document) {
        return post(document, Map.of());
    }

    static Response post(String document, Map<String, Object> variables) {
        return post(
                GRAPHQL_RESPONSE,
                JSON,
                new JsonObject()
                        .put("query", document)
                        .put("variables", new JsonObject(variables))
                        .encode());
    }

    static Response get(String accept, Map<String, String> parameters) {
        return accepting(accept).queryParams(parameters).get("/graphql");
    }

    private static RequestSpecification accepting(String accept) {
        RequestSpecification request = RestAssured.given();
        return accept == null ? request : request.accept(accept);
    }
}
