package io.dangol.testsupport;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the running application over HTTP, as a dashboard would. */
public final class GraphQLClient {
    private final @Nullable String token;

    private GraphQLClient(@Nullable String token) {
        this.token = token;
    }

    /** As the local default user. */
    public static GraphQLClient local() {
        return new GraphQLClient(null);
    }

    public static GraphQLClient withToken(String token) {
        return new GraphQLClient(token);
    }

    /** As the bearer of a new API token with this one role, such as {@code ANALYST}. */
    public static GraphQLClient as(String role) {
        String made = "mutation { apiTokenCreate(input: {name: \"" + role + "-" + UUID.randomUUID() + "\", roles: ["
                + role + "]}) { secret } }";
        return withToken(local().data(made).getString("apiTokenCreate.secret"));
    }

    /** The whole response, errors included. */
    public JsonPath send(String document, Map<String, ?> variables) {
        RequestSpecification request = RestAssured.given().contentType("application/json");
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        return request.body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }

    public JsonPath send(String document) {
        return send(document, Map.of());
    }

    /** The data of a response that must be without errors, as a path that starts at {@code data}. */
    public JsonPath data(String document, Map<String, ?> variables) {
        JsonPath response = send(document, variables);
        if (response.get("errors") != null) {
            throw new AssertionError("GraphQL errors: " + response.get("errors"));
        }
        return response.setRootPath("data");
    }

    public JsonPath data(String document) {
        return data(document, Map.of());
    }
}
