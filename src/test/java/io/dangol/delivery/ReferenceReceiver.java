package io.dangol.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A vendor as it should be: it checks the signature and knows messages by their keys, so that it sends each one once. */
final class ReferenceReceiver implements AutoCloseable {
    static final String SECRET = "webhook-secret-of-the-test";

    private final HttpServer server;
    final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
    final AtomicInteger posted = new AtomicInteger();
    final AtomicInteger forged = new AtomicInteger();
    /** How many answers to lose after taking the messages. */
    final AtomicInteger answersToLose = new AtomicInteger();

    ReferenceReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/messages", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/messages";
    }

    void forget() {
        sent.clear();
        posted.set(0);
        forged.set(0);
        answersToLose.set(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String signature = exchange.getRequestHeaders().getFirst(Signature.HEADER);
        if (!Signature.proves(signature, Buffer.buffer(body), SECRET, Instant.now())) {
            forged.incrementAndGet();
            answer(exchange, 401, "{}");
            return;
        }
        JsonArray results = new JsonArray();
        for (Object each : new JsonObject(new String(body, StandardCharsets.UTF_8)).getJsonArray("messages")) {
            JsonObject message = (JsonObject) each;
            posted.incrementAndGet();
            boolean wrongNumber = message.getString("to").endsWith("0013");
            if (!wrongNumber) {
                sent.putIfAbsent(message.getString("key"), message);
            }
            results.add(new JsonObject()
                    .put("key", message.getString("key"))
                    .put("status", wrongNumber ? "REJECTED" : "ACCEPTED"));
        }
        boolean lost = answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        answer(
                exchange,
                lost ? 502 : 200,
                new JsonObject().put("results", results).encode());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
