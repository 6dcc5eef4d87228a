package io.dangol.api;

import graphql.schema.GraphQLSchema;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Serves the schema as a document, for code generators and reviewers. */
@Singleton
class SchemaHandler implements Handler<RoutingContext> {
    private final GraphQLSchema schema;
    private volatile @Nullable String printed;

    SchemaHandler(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Override
    public void handle(RoutingContext ctx) {
        String document = printed;
        if (document == null) {
            document = SchemaDocument.print(schema, name -> true);
            printed = document;
        }
        ctx.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(document);
    }
}
