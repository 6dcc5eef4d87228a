package io.dangol.access;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
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

    private static final Logger LOG = Logger.getLogger(SocketGuard.class);

    private final Vertx vertx;
    private final ApiTokenLookup tokens;
    private final long pace;

    SocketGuard(Vertx vertx, ApiTokenLookup tokens, AccessConfig config) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.pace = Math.max(1, config.tokenCache().toMillis());
    }

    void routes(@Observes Router router) {
        router.route("/graphql").order(ORDER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            vertx.setPeriodic(pace, timer -> check(context, timer));
        }
        context.next();
    }

    private void check(RoutingContext context, long timer) {
        if (context.response().closed()) {
            vertx.cancelTimer(timer);
            return;
        }
        mayStay(context)
                .subscribe()
                .with(
                        stays -> closeUnless(stays, context),
                        failure -> LOG.warn(
                                "A socket's token could not be checked; it stays open until the next check", failure));
    }

    private Uni<Boolean> mayStay(RoutingContext context) {
        boolean known = context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
        String secret = CredentialMechanism.ownSecret(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        return known && secret != null
                ? tokens.find(secret).map(grant -> grant != null)
                : Uni.createFrom().item(known);
    }

    private static void closeUnless(boolean stays, RoutingContext context) {
        if (!stays) {
            context.request().connection().close();
        }
    }
}
