package io.dangol.api;

import graphql.ExecutionResult;
import io.quarkus.smallrye.graphql.runtime.SmallRyeAuthGraphQLTransportWSSubprotocolHandler;
import io.smallrye.graphql.JsonProviderHolder;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One WebSocket that speaks graphql-transport-ws. A browser can send no header with it, so that its caller may come as
 * {@code Authorization} in the payload of {@code connection_init}.
 *
 * <p>The extension speaks the protocol; this adds what it leaves out: the time limit for {@code connection_init}, a
 * closed socket for malformed messages, and documents and errors as over HTTP.
 */
final class GraphQLSocket extends SmallRyeAuthGraphQLTransportWSSubprotocolHandler {
    static final int INIT_PATIENCE_MILLIS = 10_000;

    private static final Logger LOG = Logger.getLogger(GraphQLSocket.class);
    private static final short MALFORMED = 4400;
    private static final short INIT_TIMEOUT = 4408;

    private final Documents documents;
    private final PersistedQueries persisted;
    private final Runnable stopWaiting;

    GraphQLSocket(
            GraphQLWebSocketSession session,
            Map<String, Object> metaData,
            RoutingContext ctx,
            SocketHandler handler,
            Documents documents,
            PersistedQueries persisted) {
        super(session, metaData, ctx, handler, Optional.of("Authorization"));
        this.documents = documents;
        this.persisted = persisted;
        long timer = ctx.vertx().setTimer(INIT_PATIENCE_MILLIS, ignored -> closeUninitialized());
        this.stopWaiting = () -> ctx.vertx().cancelTimer(timer);
    }

    private void closeUninitialized() {
        if (!connectionInitialized.get() && !session.isClosed()) {
            session.close(INIT_TIMEOUT, "Connection initialisation timeout");
        }
    }

    @Override
    public void onClose() {
        stopWaiting.run();
        super.onClose();
    }

    @Override
    public void onMessage(String text) {
        try {
            super.onMessage(text);
        } catch (RuntimeException malformed) {
            LOG.debugf(malformed, "Malformed WebSocket message");
            close(malformed instanceof HttpRefusal ? malformed.getMessage() : "Invalid message");
        }
    }

    @Override
    protected void onMessage(JsonObject message) {
        if (message == null) {
            return;
        }
        // The extension leaves the context of an earlier operation on the thread and would share it with this one.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        JsonObject said = withoutNullPayload(message);
        boolean subscribe = said.getString("type").equals("subscribe");
        if (subscribe && connectionInitialized.get()) {
            subscribe(said);
        } else {
            super.onMessage(said);
        }
    }

    private void subscribe(JsonObject message) {
        if (!(message.get("id") instanceof JsonString id) || !(message.get("payload") instanceof JsonObject payload)) {
            throw HttpRefusal.malformed("subscribe needs id and payload.");
        }
        try {
            GraphQLRequest request = persisted.resolved(GraphQLRequest.of(payload));
            if (request.query() == null) {
                throw HttpRefusal.malformed("subscribe needs payload.query.");
            }
            documents.operation(request.query(), request.operationName());
            super.onMessage(JsonProviderHolder.JSON_PROVIDER
                    .createObjectBuilder(message)
                    .add("payload", request.json())
                    .build());
        } catch (HttpRefusal refusal) {
            if (refusal.kind() == HttpRefusal.Kind.MALFORMED) {
                throw refusal;
            }
            sendErrorMessage(id.getString(), response(refusal.error()));
        }
    }

    @Override
    protected void sendErrorMessage(String operationId, ExecutionResponse response) {
        activeOperations.remove(operationId);
        try {
            super.sendErrorMessage(
                    operationId,
                    new ExecutionResponse(ErrorNormalizer.normalized(response.getExecutionResult(), false)));
        } catch (IOException e) {
            LOG.debugf("A WebSocket broke: %s", e.getMessage());
        }
    }

    private void close(String reason) {
        if (!session.isClosed()) {
            session.close(MALFORMED, reason);
        }
    }

    private static ExecutionResponse response(ApiError error) {
        return new ExecutionResponse(
                ExecutionResult.newExecutionResult().addError(error).build());
    }

    private static JsonObject withoutNullPayload(JsonObject message) {
        return message.get("payload") == JsonValue.NULL
                ? JsonProviderHolder.JSON_PROVIDER
                        .createObjectBuilder(message)
                        .remove("payload")
                        .build()
                : message;
    }
}
