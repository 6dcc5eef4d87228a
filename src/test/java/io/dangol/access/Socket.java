package io.dangol.access;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of graphql-transport-ws that shows every message. It comes from a foreign page, so it is never the local user. */
final class Socket implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Socket(URI graphql, Map<String, String> headers) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        builder.header("Origin", "https://shop.example");
        headers.forEach(builder::header);
        this.socket = builder.buildAsync(URI.create(graphql.toString().replaceFirst("^http", "ws")), this)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    static Socket open(URI graphql, Map<String, String> headers) {
        return new Socket(graphql, headers);
    }

    Socket send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
        return this;
    }

    Socket init(JsonObject payload) {
        return send(new JsonObject().put("type", "connection_init").put("payload", payload));
    }

    /** The answer to a document: a message of type next or error. */
    JsonObject ask(String id, String document) throws InterruptedException {
        send(new JsonObject()
                .put("type", "subscribe")
                .put("id", id)
                .put("payload", new JsonObject().put("query", document)));
        JsonObject answer = next();
        while (!id.equals(answer.getString("id"))) {
            answer = next();
        }
        return answer;
    }

    JsonObject next() throws InterruptedException {
        JsonObject message = received.poll(10, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("No message within 10 seconds");
        }
        return message;
    }

    /** The close code, 1006 when the connection just ended. */
    int awaitClose(Duration patience) {
        return closed.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }
}
