package io.dangol.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubscriptionsTest {
    private static final int SECONDS = 20;

    @TestHTTPResource
    URL url;

    @Inject
    Vertx vertx;

    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();
    private WebSocketClient client;
    private WebSocket socket;

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
        }
    }

    @Test
    void eventsArriveInOrderAndThenTheEnd() throws Exception {
        initialize();
        subscribe("subscription{probeTicks(count:3)}");

        for (int tick = 0; tick < 3; tick++) {
            JsonObject next = next();
            assertThat(next.getString("type")).isEqualTo("next");
            assertThat(next.getJsonObject("payload").getJsonObject("data").getInteger("probeTicks"))
                    .isEqualTo(tick);
        }
        assertThat(next().getString("type")).isEqualTo("complete");
    }

    @ParameterizedTest
    @CsvSource({
        "probeTicksThenFail,REFUSAL,CONFLICT",
        "probeTicksThenFail,RUNTIME,INTERNAL_SERVER_ERROR",
        "probeTicksThenFail,FORBIDDEN,FORBIDDEN",
        "probeTicksRequiredThenFail,REFUSAL,CONFLICT",
        "probeTicksRequiredThenFail,RUNTIME,INTERNAL_SERVER_ERROR"
    })
    void aSubscriptionThatFailsSaysItsCodeAndNothingOfTheInside(String field, String how, String code)
            throws Exception {
        initialize();
        subscribe("subscription{" + field + "(how:" + how + ")}");
        next();
        String failed = next().encode();

        assertThat(failed).contains(code).doesNotContain("inside of the server", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"REFUSAL,CONFLICT", "RUNTIME,INTERNAL_SERVER_ERROR", "UNAUTHORIZED,UNAUTHENTICATED"})
    void aSubscriptionThatNeverStartsIsAnError(String how, String code) throws Exception {
        initialize();
        subscribe("subscription{probeTicksRefused(how:" + how + ")}");
        JsonObject error = next();

        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.encode()).contains(code).doesNotContain("inside of the server", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"'{',GRAPHQL_PARSE_FAILED", "'{nothing}',GRAPHQL_VALIDATION_FAILED"})
    void aDocumentThatCannotRunIsAnErrorWithItsCode(String document, String code) throws Exception {
        initialize();
        subscribe(document);
        JsonObject error = next();

        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getJsonArray("payload")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"))
                .isEqualTo(code);
    }

    @Test
    void queriesAndMutationsWorkToo() throws Exception {
        initialize();
        int touches = ProbeQueries.TOUCHES.get();
        subscribe("mutation{probeTouch}");

        assertThat(next().getJsonObject("payload").getJsonObject("data").getInteger("probeTouch"))
                .isEqualTo(touches + 1);
        assertThat(next().getString("type")).isEqualTo("complete");
    }

    @Test
    void numbersAreExactHereToo() throws Exception {
        initialize();
        send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"query($n:Int){probeInt(n:$n)}\","
                + "\"variables\":{\"n\":18446744073709551617}}}");

        assertThat(next().encode()).contains("BAD_USER_INPUT");
    }

    @Test
    void subscribingWithoutInitIsUnauthorized() throws Exception {
        connect();
        subscribe("subscription{probeTicks(count:3)}");

        assertThat(closed.get(SECONDS, TimeUnit.SECONDS)).isEqualTo((short) 4401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "7",
                "{}",
                "{\"type\":\"unknown\"}",
                "{\"type\":7}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
                "{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"{__typename}\"}}"
            })
    void aMalformedMessageClosesTheSocket(String message) throws Exception {
        initialize();
        send(message);

        assertThat(closed.get(SECONDS, TimeUnit.SECONDS)).isEqualTo((short) 4400);
    }

    @Test
    void theOldProtocolIsNotSpoken() throws Exception {
        CompletableFuture<WebSocket> old = open("graphql-ws");

        assertThat(old.handle((spoken, failure) -> failure != null || !"graphql-ws".equals(spoken.subProtocol()))
                        .get(SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void wrongCredentialsInTheInitPayloadCloseTheSocket() throws Exception {
        connect();
        send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer dgl_wrong\"}}");

        assertThat(closed.get(SECONDS, TimeUnit.SECONDS)).isIn((short) 4400, (short) 4401, (short) 4403);
    }

    private void initialize() throws Exception {
        connect();
        send("{\"type\":\"connection_init\"}");
        assertThat(next().getString("type")).isEqualTo("connection_ack");
    }

    private void connect() throws Exception {
        socket = open("graphql-transport-ws").get(SECONDS, TimeUnit.SECONDS);
        socket.textMessageHandler(text -> received.add(new JsonObject(text)));
        socket.closeHandler(ignored -> closed.complete(socket.closeStatusCode()));
    }

    private CompletableFuture<WebSocket> open(String protocol) {
        client = vertx.createWebSocketClient();
        return client.connect(new WebSocketConnectOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort())
                        .setURI("/graphql")
                        .addSubProtocol(protocol))
                .toCompletionStage()
                .toCompletableFuture();
    }

    private void subscribe(String document) {
        send(new JsonObject()
                .put("id", "1")
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", document))
                .encode());
    }

    private void send(String message) {
        socket.writeTextMessage(message);
    }

    private JsonObject next() throws InterruptedException {
        JsonObject message = received.poll(SECONDS, TimeUnit.SECONDS);
        while (message != null && "ping".equals(message.getString("type"))) {
            message = received.poll(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(message).as("a message").isNotNull();
        return message;
    }
}
