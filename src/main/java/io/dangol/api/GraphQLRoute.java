package io.dangol.api;

import io.dangol.shared.ErrorCode;
import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts {@link GraphQLHandler} and {@link SocketHandler} at /graphql, in the place of the extension's own handlers. */
@ApplicationScoped
class GraphQLRoute {
    static final String PATH = "/graphql";
    static final String SCHEMA_PATH = "/graphql/schema.graphql";

    /** Behind authentication (-200) and authorization (-100). */
    private static final int SOCKET = -99;

    private static final int BODY = -98;
    private static final int EXECUTION = -97;

    private final ApiConfig config;
    private final GraphQLHandler handler;
    private final SocketHandler sockets;
    private final SchemaHandler schema;

    GraphQLRoute(ApiConfig config, GraphQLHandler handler, SocketHandler sockets, SchemaHandler schema) {
        this.config = config;
        this.handler = handler;
        this.sockets = sockets;
        this.schema = schema;
    }

    void register(@Observes Router router) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(config.maxBody().asLongValue());
        router.getRoutes().stream()
                .filter(route -> PATH.equals(route.getPath()) || SCHEMA_PATH.equals(route.getPath()))
                .forEach(Route::remove);
        router.get(PATH).order(SOCKET).handler(sockets);
        router.post(PATH).order(BODY).handler(resumed(body)).failureHandler(this::refuseTooLarge);
        router.route(PATH).order(EXECUTION).handler(handler);
        router.get(SCHEMA_PATH).handler(schema);
    }

    /** The request stands still while its caller is authenticated. */
    private static Handler<RoutingContext> resumed(BodyHandler body) {
        return ctx -> {
            if (!ctx.request().isEnded()) {
                ctx.request().resume();
            }
            body.handle(ctx);
        };
    }

    private void refuseTooLarge(RoutingContext ctx) {
        if (ctx.statusCode() != HttpRefusal.Kind.TOO_LARGE.status(ResponseType.JSON)) {
            ctx.next();
            return;
        }
        GraphQLHandler.refuse(
                ctx,
                ResponseType.JSON,
                new HttpRefusal(
                        HttpRefusal.Kind.TOO_LARGE,
                        ApiError.of(
                                ErrorCode.BAD_REQUEST,
                                "The body is larger than " + config.maxBody().asLongValue()
                                        + " bytes. Ask for less at once, or use file intake for data.")));
    }
}
