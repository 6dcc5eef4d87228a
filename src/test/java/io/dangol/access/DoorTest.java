package io.dangol.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoorTest {
    private static final Map<String, String> QUESTION = Map.of("query", "{ __typename }");

    @Test
    void theLocalUserNeedsNoCredentials() {
        assertThat(GraphQLClient.local().data("{ __typename }").getString("__typename"))
                .isEqualTo("Query");
    }

    @Test
    void aPageOfAnotherHostIsNotTheLocalUser() {
        post(given().header("Origin", "https://shop.example")).then().statusCode(401);
        post(given().header("Origin", "null")).then().statusCode(401);
        post(given().header("Origin", "http://localhost:3000")).then().statusCode(200);
    }

    @Test
    void aReboundNameIsNotTheLocalUser() {
        post(given().header("Host", "evil.example:" + RestAssured.port)).then().statusCode(401);
        post(given().header("Host", "127.0.0.1.evil.example")).then().statusCode(401);
    }

    @Test
    void whatAProxyForwardsIsNotTheLocalUser() {
        post(given().header("X-Forwarded-For", "203.0.113.7")).then().statusCode(401);
    }

    @Test
    void anAnonymousCallerIsToldInJsonWhatToSend() {
        post(given().header("Origin", "https://shop.example").accept("application/graphql-response+json"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"dangol\"")
                .contentType(containsString("application/graphql-response+json"))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", containsString("Authorization: Bearer"));
    }

    @Test
    void wrongCredentialsAreRefusedEvenWhereNoneWouldDo() {
        for (String wrong : new String[] {
            "Bearer dgl_short",
            "Bearer " + ApiTokenSecret.random(),
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Basic YTpi",
            "junk"
        }) {
            post(given().header("Authorization", wrong))
                    .then()
                    .statusCode(401)
                    .contentType(containsString("application/json"))
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                    .body("errors[0].message", containsString("wrong, expired or revoked"));
        }
    }

    @Test
    void theSchemaIsClosedAndTheExplorersPageIsOpen() {
        given().header("Origin", "https://shop.example")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(401);
        given().header("Origin", "https://shop.example")
                .header("Upgrade", "websocket")
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(401);
        given().header("Origin", "https://shop.example")
                .get("/graphiql/")
                .then()
                .statusCode(200);
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Query"));
    }

    private static Response post(RequestSpecification request) {
        return request.contentType("application/json").body(QUESTION).post("/graphql");
    }
}
