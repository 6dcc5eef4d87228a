package io.dangol.api;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers GraphQL over HTTP, after the specification of that name: POST for everything, GET for queries only, and only
 * content types that a foreign web page cannot send without asking first.
 *
 * <p>It takes the place of the extension's handler, which answers everything with 200, decodes GET parameters twice and
 * executes mutations that come as text/plain; from the extension it keeps the caller's identity and the request scope.
 */
@Singleton
class GraphQLHandler extends SmallRyeGraphQLAbstractHandler {
    private static final String METHODS = "GET, POST, OPTIONS";

    private final Documents documents;
    private final Engines engines;
    private final PersistedQueries persisted;

    GraphQLHandler(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request,
            Documents documents,
            Engines engines,
            PersistedQueries persisted) {
        super(identity, request, false);
        this.documents = documents;
        this.engines = engines;
        this.persisted = persisted;
    }

    @Override
    protected void doHandle(RoutingContext ctx) {
        if (ctx.request().method() == HttpMethod.OPTIONS) {
            ctx.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, METHODS)
                    .end();
            return;
        }
        ResponseType type = ResponseType.preferred(ctx.parsedHeaders().accept());
        try {
            if (type == null) {
                throw new HttpRefusal(
                        HttpRefusal.Kind.NOT_ACCEPTABLE,
                        HttpRefusal.badRequest("Answers are application/json or application/graphql-response+json."
                                + " Accept one of them."));
            }
            execute(ctx, type, checked(ctx, persisted.resolved(read(ctx))));
        } catch (HttpRefusal refusal) {
            refuse(ctx, type == null ? ResponseType.JSON : type, refusal);
        }
    }

    private static GraphQLRequest read(RoutingContext ctx) {
        if (ctx.request().method() == HttpMethod.GET) {
            return GraphQLRequest.ofParameters(ctx.queryParams()::get);
        }
        if (ctx.request().method() != HttpMethod.POST) {
            throw wrongMethod(ctx, METHODS, "Use GET for queries or POST.");
        }
        requireJson(ctx.request().getHeader(HttpHeaders.CONTENT_TYPE));
        String body = ctx.body().asString("UTF-8");
        if (body == null || body.isBlank()) {
            throw HttpRefusal.malformed("The body is empty. Send a JSON object with the key query.");
        }
        return GraphQLRequest.ofBody(body);
    }

    /** The request, once it is known to hold a document that this method may execute. */
    private GraphQLRequest checked(RoutingContext ctx, GraphQLRequest request) {
        if (request.query() == null || request.query().isBlank()) {
            throw HttpRefusal.malformed("query is missing. Send the document as query.");
        }
        OperationDefinition operation = documents.operation(request.query(), request.operationName());
        persisted.register(request);
        if (operation != null && operation.getOperation() == Operation.SUBSCRIPTION) {
            throw HttpRefusal.malformed(
                    "Subscriptions come over WebSocket. Connect to /graphql with the protocol graphql-transport-ws.");
        }
        boolean query = operation == null || operation.getOperation() == Operation.QUERY;
        if (!query && ctx.request().method() == HttpMethod.GET) {
            throw wrongMethod(ctx, "POST", "GET executes queries only. Send mutations by POST.");
        }
        return request;
    }

    private static void requireJson(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean json = type.equals("application/json") || type.startsWith("application/json;");
        int charset = type.indexOf("charset=");
        if (!json
                || charset >= 0
                        && !type.substring(charset + 8).replace("\"", "").startsWith("utf-8")) {
            throw new HttpRefusal(
                    HttpRefusal.Kind.WRONG_MEDIA_TYPE,
                    HttpRefusal.badRequest("The Content-Type is " + (contentType == null ? "missing" : contentType)
                            + ". Send JSON in UTF-8 as application/json."));
        }
    }

    private static HttpRefusal wrongMethod(RoutingContext ctx, String allowed, String text) {
        ctx.response().putHeader(HttpHeaders.ALLOW, allowed);
        return new HttpRefusal(HttpRefusal.Kind.WRONG_METHOD, HttpRefusal.badRequest(text));
    }

    private void execute(RoutingContext ctx, ResponseType type, GraphQLRequest request) {
        RequestWork work = new RequestWork();
        // In the place of the superclass's handlers, which only end the request scope.
        ctx.response()
                .closeHandler(clientIsGone -> abandon(work))
                .exceptionHandler(connectionIsBroken -> abandon(work));
        Map<String, Object> metaData = getMetaData(ctx);
        metaData.put(RequestWork.KEY, work);
        metaData.put("locale", Locale.ENGLISH);
        // The extension leaves the context of an earlier request on the thread and would share it with this one.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        engines.of(documents.fieldNames(request.query()))
                .executeAsync(request.json(), metaData, new ExecutionResponseWriter() {
                    @Override
                    public void write(ExecutionResponse response) {
                        ExecutionResult result = response.getExecutionResult();
                        boolean ok = result.isDataPresent() || type == ResponseType.JSON;
                        answer(ctx, type, ok ? 200 : 400, response);
                    }

                    @Override
                    public void fail(Throwable failure) {
                        answer(ctx, type, 500, response(Faults.internal(failure, null)));
                    }
                });
    }

    private static void abandon(RequestWork work) {
        work.stop();
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        Arc.container().requestContext().terminate();
    }

    static void refuse(RoutingContext ctx, ResponseType type, HttpRefusal refusal) {
        answer(ctx, type, refusal.kind().status(type), response(refusal.error()));
    }

    private static ExecutionResponse response(ApiError error) {
        return new ExecutionResponse(
                ExecutionResult.newExecutionResult().addError(error).build());
    }

    private static void answer(RoutingContext ctx, ResponseType type, int status, ExecutionResponse answer) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        // "identity" is how the server says that this answer is not to be compressed unless its route wants it.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.header())
                .end(answer.getExecutionResultAsString());
    }
}
