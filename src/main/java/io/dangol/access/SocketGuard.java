package io.dangol.access;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Looks after open WebSockets: one whose token was revoked or expired is closed, and so is one that never sent
 * credentials, both within {@code dangol.access.token-cache} after a token is found out. Quarkus itself closes those of
 * the identity provider when they expire.
 */
@ApplicationScoped
class SocketGuard {
    /** Behind authentication (-200), before the handler that takes the socket over (-99). */
    private static final int ORDER = -101;

    /** The default is 2500. */
    private static final int LATE = 3000;

    /** As graphql-transport-ws closes a connection whose credentials are wrong. */
    private static final int FORBIDDEN = 4403;

    private static final Logger LOG = Logger.getLogger(SocketGuard.class);

    private final Vertx vertx;
    private final ApiTokenLookup tokens;
    private final long pace;

    SocketGuard(Vertx vertx, ApiTokenLookup tokens, AccessConfig config) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.pace = Math.max(1, config.tokenCache().toMillis());
    }

    /** Late, because whoever serves the path first clears it of other routes. */
    void routes(@Observes @Priority(LATE) Router router) {
        router.route("/graphql").order(ORDER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            Channel channel = ((ConnectionBase) context.request().connection()).channel();
            vertx.setPeriodic(pace, timer -> check(context, channel, timer));
        }
        context.next();
    }

    private void check(RoutingContext context, Channel channel, long timer) {
        if (!channel.isActive()) {
            vertx.cancelTimer(timer);
            return;
        }
        mayStay(context)
                .subscribe()
                .with(
                        stays -> closeUnless(stays, channel),
                        failure -> LOG.warn("A socket's token could not be checked; it is checked again", failure));
    }

    private Uni<Boolean> mayStay(RoutingContext context) {
        boolean known = context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
        String secret = CredentialMechanism.ownSecret(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        return known && secret != null
                ? tokens.find(secret).map(grant -> grant != null)
                : Uni.createFrom().item(known);
    }

    /** Says why, which closing the connection would not: a client would take that for a normal end. */
    private static void closeUnless(boolean stays, Channel channel) {
        if (!stays) {
            channel.writeAndFlush(new CloseWebSocketFrame(FORBIDDEN, "Forbidden"))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }
}
