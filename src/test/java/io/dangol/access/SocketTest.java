package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.testsupport.Database;
import io.dangol.testsupport.GraphQLClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SocketTest {
    private static final String VIEWER = "{ viewer { actor roles seesPersonalData } }";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Database database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void nothingIsExecutedBeforeCredentialsCome() throws InterruptedException {
        Socket socket = Socket.open(graphql, Map.of()).init(new JsonObject());
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");

        for (String document : new String[] {"{ __schema { types { name } } }", "{ __typename }", VIEWER}) {
            JsonObject answer = socket.ask(Integer.toString(document.hashCode()), document);
            assertThat(answer.getString("type")).isEqualTo("error");
            assertThat(answer.encode())
                    .contains("No credentials", "\"code\":\"UNAUTHENTICATED\"")
                    .doesNotContain("QueryType", "seesPersonalData");
        }
    }

    @Test
    void aSocketThatNeverSendsCredentialsIsClosed() {
        Socket silent = Socket.open(graphql, Map.of());
        Socket anonymous = Socket.open(graphql, Map.of()).init(new JsonObject());

        assertThat(silent.awaitClose(PATIENCE)).isEqualTo(4403);
        assertThat(anonymous.awaitClose(PATIENCE)).isEqualTo(4403);
    }

    @Test
    void credentialsMayComeInTheFirstMessageOrWithTheUpgrade() throws InterruptedException {
        String authorization = "Bearer " + token("sockets", "MARKETER").getString("secret");
        Socket first = Socket.open(graphql, Map.of()).init(new JsonObject().put("Authorization", authorization));
        Socket header =
                Socket.open(graphql, Map.of("Authorization", authorization)).init(new JsonObject());

        for (Socket socket : new Socket[] {first, header}) {
            assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
            JsonObject viewer = socket.ask("1", VIEWER)
                    .getJsonObject("payload")
                    .getJsonObject("data")
                    .getJsonObject("viewer");
            assertThat(viewer.getString("actor")).isEqualTo("token:sockets");
            assertThat(viewer.getBoolean("seesPersonalData")).isTrue();
        }
        first.close();
        header.close();
    }

    @Test
    void wrongCredentialsCloseTheSocket() {
        Socket socket = Socket.open(graphql, Map.of())
                .init(new JsonObject().put("Authorization", "Bearer " + ApiTokenSecret.random()));

        assertThat(socket.awaitClose(PATIENCE)).isEqualTo(4403);
    }

    @Test
    void aSocketWhoseTokenIsRevokedIsClosedAndOthersStay() throws InterruptedException {
        JsonPath leaked = token("leaked", "ANALYST");
        Socket revoked = open(leaked);
        Socket kept = open(token("kept", "ANALYST"));

        GraphQLClient.local()
                .data(
                        "mutation ($id: ID!) { apiTokenRevoke(input: {id: $id}) { apiToken { state } } }",
                        Map.of("id", leaked.getString("apiToken.id")));

        assertThat(revoked.awaitClose(PATIENCE)).isEqualTo(4403);
        Thread.sleep(2500);
        assertThat(kept.isOpen()).isTrue();
        assertThat(kept.ask("2", VIEWER).getString("type")).isEqualTo("next");
        kept.close();
    }

    @Test
    void changesOverASocketCarryTheTokensName() throws InterruptedException {
        Socket socket = open(token("admin", "OPERATOR"));

        JsonObject answer = socket.ask(
                "2",
                "mutation { apiTokenCreate(input: {name: \"by-socket\", roles: [ANALYST]}) { apiToken { createdBy } } }");

        assertThat(answer.encode()).contains("\"createdBy\":\"token:admin\"");
        assertThat(database.rows("select actor from audit_entry order by id desc limit 1")
                        .get(0)
                        .getString(0))
                .isEqualTo("token:admin");
        socket.close();
    }

    @Test
    void aRequestThatOnlyPretendsToBeASocketLearnsNothing() throws IOException {
        String body = "{\"query\": \"{ __schema { types { name } } }\"}";
        for (String connection : new String[] {"Upgrade", "close"}) {
            String answer = raw("POST /graphql HTTP/1.1\r\nHost: shop.example\r\nUpgrade: websocket\r\nConnection: "
                    + connection + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body);
            assertThat(answer).doesNotContain("\"types\"", "QueryType");
        }
        assertThat(raw("GET /graphql/schema.graphql HTTP/1.1\r\nHost: shop.example\r\nUpgrade: websocket\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401")
                .doesNotContain("type Query");
    }

    private Socket open(JsonPath token) throws InterruptedException {
        Socket socket = Socket.open(graphql, Map.of())
                .init(new JsonObject().put("Authorization", "Bearer " + token.getString("secret")));
        assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
        assertThat(socket.ask("1", VIEWER).getString("type")).isEqualTo("next");
        return socket;
    }

    private static JsonPath token(String name, String role) {
        return GraphQLClient.local()
                .data("mutation { apiTokenCreate(input: {name: \"" + name + "\", roles: [" + role
                        + "]}) { secret apiToken { id } } }")
                .setRootPath("data.apiTokenCreate");
    }

    private String raw(String request) throws IOException {
        try (java.net.Socket plain = new java.net.Socket(graphql.getHost(), graphql.getPort())) {
            plain.setSoTimeout(4000);
            plain.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[16_384];
            int read = plain.getInputStream().read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8);
        } catch (java.net.SocketTimeoutException silence) {
            return "";
        }
    }
}
