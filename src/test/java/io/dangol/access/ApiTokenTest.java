package io.dangol.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiTokenTest {
    private static final String CREATE = """
            mutation ($input: ApiTokenCreateInput!) {
              apiTokenCreate(input: $input) {
                secret
                apiToken { id name roles state createdBy expiresAt lastUsedAt }
                userErrors { field message code }
              }
            }""";
    private static final String REVOKE = """
            mutation ($id: ID!) {
              apiTokenRevoke(input: {id: $id}) {
                apiToken { id state revokedAt revokedBy }
                userErrors { field code }
              }
            }""";
    private static final String VIEWER = "{ viewer { name actor wayIn roles seesPersonalData } }";

    private final GraphQLClient local = GraphQLClient.local();

    @Inject
    Database database;

    @Inject
    ApiTokenUses uses;

    @Inject
    ApiTokenLookup lookup;

    @BeforeEach
    void empty() {
        database.empty();
        lookup.forget();
    }

    @Test
    void aTokenOpensTheDoorWithItsRolesAndTheOnesTheyInclude() {
        JsonPath made = create("cafe24-orders", "MARKETER");

        JsonPath viewer = GraphQLClient.withToken(made.getString("secret")).data(VIEWER);

        assertThat(viewer.getString("viewer.name")).isEqualTo("cafe24-orders");
        assertThat(viewer.getString("viewer.actor")).isEqualTo("token:cafe24-orders");
        assertThat(viewer.getString("viewer.wayIn")).isEqualTo("API_TOKEN");
        assertThat(viewer.<String>getList("viewer.roles")).containsExactly("ANALYST", "MARKETER");
        assertThat(viewer.getBoolean("viewer.seesPersonalData")).isTrue();
        assertThat(made.getString("apiToken.createdBy")).isEqualTo("local");
        assertThat(made.getString("apiToken.state")).isEqualTo("ACTIVE");
    }

    @Test
    void theSecretIs256RandomBitsAndOnlyItsHashIsStored() {
        String secret = create("a", "ANALYST").getString("secret");
        String other = create("b", "ANALYST").getString("secret");

        assertThat(secret).matches("dgl_[A-Za-z0-9_-]{43}").isNotEqualTo(other);
        String row = database.rows("select t::text || encode(hash, 'escape') from api_token t where name = 'a'")
                .get(0)
                .getString(0);
        assertThat(row).doesNotContain(secret, secret.substring(ApiTokenSecret.PREFIX.length()));
        assertThat(database.count("select count(*) from api_token where hash = sha256(convert_to($1, 'UTF8'))", secret))
                .isEqualTo(1);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        JsonPath made = create("leaked", "ANALYST");
        GraphQLClient client = GraphQLClient.withToken(made.getString("secret"));
        client.data(VIEWER);

        JsonPath revoked = revoke(made.getString("apiToken.id"));

        assertThat(revoked.getString("apiTokenRevoke.apiToken.state")).isEqualTo("REVOKED");
        assertThat(revoked.getString("apiTokenRevoke.apiToken.revokedBy")).isEqualTo("local");
        assertRefused(made.getString("secret"));
    }

    @Test
    void revokingTwiceKeepsTheFirstRevocationAndOneAuditEntry() {
        String id = create("leaked", "ANALYST").getString("apiToken.id");

        String first = revoke(id).getString("apiTokenRevoke.apiToken.revokedAt");
        JsonPath again = revoke(id);

        assertThat(again.getString("apiTokenRevoke.apiToken.revokedAt")).isEqualTo(first);
        assertThat(again.getList("apiTokenRevoke.userErrors")).isEmpty();
        assertThat(database.count("select count(*) from audit_entry where action = 'apiTokenRevoke'"))
                .isEqualTo(1);
    }

    @Test
    void aRevocationOnAnotherReplicaHoldsOnceTheCacheHasForgotten() {
        JsonPath made = create("leaked", "ANALYST");
        GraphQLClient client = GraphQLClient.withToken(made.getString("secret"));
        client.data(VIEWER);

        database.execute("update api_token set revoked_at = now(), revoked_by = 'other replica'");

        client.data(VIEWER);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertRefused(made.getString("secret")));
    }

    @Test
    void anExpiredTokenIsRefusedEvenWhileItIsRemembered() {
        JsonPath made = create("short", "ANALYST");
        database.execute("update api_token set expires_at = now() + interval '1200 milliseconds'");
        GraphQLClient.withToken(made.getString("secret")).data(VIEWER);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertRefused(made.getString("secret")));

        assertThat(local.data("{ apiTokens { nodes { state } } }").getString("apiTokens.nodes[0].state"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void useIsNotedInBatches() {
        JsonPath made = create("busy", "ANALYST");
        GraphQLClient.withToken(made.getString("secret")).data(VIEWER);
        assertThat(database.count("select count(*) from api_token where last_used_at is not null"))
                .isZero();

        uses.write().await().atMost(Duration.ofSeconds(10));

        assertThat(database.count("select count(*) from api_token where last_used_at > now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void aTokenWithoutTheRoleIsForbidden() {
        for (String role : List.of("ANALYST", "MARKETER", "INTAKE")) {
            GraphQLClient client =
                    GraphQLClient.withToken(create("t-" + role, role).getString("secret"));

            assertForbidden(client.send("{ apiTokens { nodes { id } } }"));
            assertForbidden(client.send("{ auditEntries { nodes { id } } }"));
            assertForbidden(client.send(CREATE, Map.of("input", Map.of("name", "x", "roles", List.of("OPERATOR")))));
        }
        assertThat(database.count("select count(*) from api_token where name = 'x'"))
                .isZero();
    }

    @Test
    void nodesOfOperatorsAreClosedToOthers() {
        String id = create("secretive", "OPERATOR").getString("apiToken.id");
        GraphQLClient analyst = GraphQLClient.as("ANALYST");
        String node = "query ($id: ID!) { node(id: $id) { id ... on ApiToken { name } } }";

        assertThat(local.data(node, Map.of("id", id)).getString("node.name")).isEqualTo("secretive");
        assertForbidden(analyst.send(node, Map.of("id", id)));
    }

    @Test
    void refusalsNameTheFieldAndChangeNothing() {
        create("taken", "ANALYST");

        assertThat(refusal("taken", List.of("ANALYST"), null)).containsExactly("[input, name] CONFLICT");
        assertThat(refusal("with space", List.of("ANALYST"), null)).containsExactly("[input, name] BAD_USER_INPUT");
        assertThat(refusal("a", List.of(), "2020-01-01T00:00:00Z"))
                .containsExactly("[input, roles] BAD_USER_INPUT", "[input, expiresAt] BAD_USER_INPUT");
        assertThat(database.count("select count(*) from api_token")).isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry")).isEqualTo(1);
    }

    @Test
    void tokensAreListedNewestFirstInPages() {
        for (int i = 1; i <= 5; i++) {
            create("t" + i, "ANALYST");
        }

        JsonPath first =
                local.data("{ apiTokens(first: 2) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }");
        JsonPath second = local.data(
                "query ($after: String) { apiTokens(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage } } }",
                Map.of("after", first.getString("apiTokens.pageInfo.endCursor")));
        JsonPath last =
                local.data("{ apiTokens(last: 2) { nodes { name } pageInfo { hasPreviousPage hasNextPage } } }");

        assertThat(first.getInt("apiTokens.totalCount")).isEqualTo(5);
        assertThat(first.<String>getList("apiTokens.nodes.name")).containsExactly("t5", "t4");
        assertThat(second.<String>getList("apiTokens.nodes.name")).containsExactly("t3", "t2");
        assertThat(last.<String>getList("apiTokens.nodes.name")).containsExactly("t2", "t1");
    }

    private List<String> refusal(String name, List<String> roles, String expiresAt) {
        Map<String, Object> input = new HashMap<>(Map.of("name", name, "roles", roles));
        input.put("expiresAt", expiresAt);
        JsonPath payload = local.data(CREATE, Map.of("input", input));
        assertThat(payload.getString("apiTokenCreate.secret")).isNull();
        return payload.<Map<String, Object>>getList("apiTokenCreate.userErrors").stream()
                .map(error -> error.get("field") + " " + error.get("code"))
                .toList();
    }

    private JsonPath create(String name, String role) {
        return local.data(CREATE, Map.of("input", Map.of("name", name, "roles", List.of(role))))
                .setRootPath("data.apiTokenCreate");
    }

    private JsonPath revoke(String id) {
        return local.data(REVOKE, Map.of("id", id));
    }

    private static void assertRefused(String secret) {
        given().header("Authorization", "Bearer " + secret)
                .contentType("application/json")
                .body(Map.of("query", VIEWER))
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    private static void assertForbidden(JsonPath response) {
        assertThat(response.<String>getList("errors.extensions.code")).containsExactly("FORBIDDEN");
        assertThat(response.prettify()).doesNotContain("dgl_");
    }
}
