package io.dangol.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets nobody anonymous at the API or its schema.
 *
 * <p>One exception: a browser cannot send credentials when it opens a WebSocket, it sends them in the first message. So
 * the socket may open, but nothing is executed on it before that ({@link AnonymousRefusal}), and it is closed when the
 * credentials do not come ({@link SocketGuard}).
 */
@ApplicationScoped
class GraphQLDoor implements HttpSecurityPolicy {
    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        boolean socket = request.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
        return identity.map(caller -> socket || !caller.isAnonymous() ? CheckResult.PERMIT : CheckResult.DENY);
    }

    @Override
    public String name() {
        return "graphql";
    }
}
