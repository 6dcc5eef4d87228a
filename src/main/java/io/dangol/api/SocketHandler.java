package io.dangol.api;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Opens a {@link GraphQLSocket} for requests that want a WebSocket, and lets the others pass. */
@Singleton
class SocketHandler extends SmallRyeGraphQLAbstractHandler {
    private static final Logger LOG = Logger.getLogger(SocketHandler.class);

    private final Documents documents;
    private final PersistedQueries persisted;

    SocketHandler(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request,
            Documents documents,
            PersistedQueries persisted) {
        super(identity, request, false);
        this.documents = documents;
        this.persisted = persisted;
    }

    @Override
    protected void doHandle(RoutingContext ctx) {
        if (!ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            ctx.next();
            return;
        }
        Map<String, Object> metaData = getMetaData(ctx);
        metaData.put("locale", Locale.ENGLISH);
        ctx.request()
                .toWebSocket()
                .onSuccess(socket -> open(socket, ctx, metaData))
                .onFailure(failure -> LOG.debugf("A WebSocket was not opened: %s", failure.getMessage()));
    }

    private void open(ServerWebSocket socket, RoutingContext ctx, Map<String, Object> metaData) {
        GraphQLSocket protocol = new GraphQLSocket(new Session(socket), metaData, ctx, this, documents, persisted);
        socket.closeHandler(ignored -> protocol.onClose());
        socket.exceptionHandler(failure -> LOG.debugf("A WebSocket broke: %s", failure.getMessage()));
        socket.textMessageHandler(protocol::onMessage);
    }

    private record Session(ServerWebSocket socket) implements GraphQLWebSocketSession {
        @Override
        public void sendMessage(String message) {
            if (!socket.isClosed()) {
                socket.writeTextMessage(message);
            }
        }

        @Override
        public void close(short statusCode, String reason) {
            socket.close(statusCode, fitting(reason));
        }

        /** A close frame holds 123 bytes; a longer reason would break the connection instead. */
        private static String fitting(String reason) {
            boolean fits = reason.getBytes(StandardCharsets.UTF_8).length <= 123;
            return fits ? reason : reason.substring(0, 40);
        }

        @Override
        public boolean isClosed() {
            return socket.isClosed();
        }
    }
}
