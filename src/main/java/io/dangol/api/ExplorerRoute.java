package io.dangol.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads people who open the server in a browser to the explorer. */
@ApplicationScoped
class ExplorerRoute {
    private static final String EXPLORER = "/graphiql/";

    void register(@Observes Router router) {
        router.get("/").handler(ExplorerRoute::lead);
        router.getWithRegex("/graphiql").handler(ExplorerRoute::lead);
    }

    private static void lead(RoutingContext ctx) {
        ctx.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, EXPLORER)
                .end();
    }
}
