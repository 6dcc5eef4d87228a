package io.dangol.access;

import io.dangol.shared.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Answers a request that gets no further than the door, in the shape of a GraphQL response. */
final class Refusal {
    private static final String GRAPHQL = "application/graphql-response+json";

    private Refusal() {}

    static void send(RoutingContext context, int status, ErrorCode code, String message) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        JsonObject error =
                new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code.name()));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(context.request().getHeader(HttpHeaders.ACCEPT)))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }

    private static String mediaType(@Nullable String accept) {
        return (accept != null && accept.contains(GRAPHQL) ? GRAPHQL : "application/json") + "; charset=utf-8";
    }
}
