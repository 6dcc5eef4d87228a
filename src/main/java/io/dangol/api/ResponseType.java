package io.dangol.api;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media types that answers come in. */
enum ResponseType {
    /** For clients that do not know the newer type; the default, as the specification of GraphQL over HTTP wants it. */
    JSON("application/json"),
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    ResponseType(String mediaType) {
        this.mediaType = mediaType;
    }

    String header() {
        return mediaType + "; charset=utf-8";
    }

    /**
     * The type that the client likes best.
     *
     * @param accepted the Accept header, best first; empty when there is none
     * @return null when the client takes neither
     */
    static @Nullable ResponseType preferred(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader each : accepted) {
            ResponseType type = each.weight() > 0 ? of(each) : null;
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable ResponseType of(MIMEHeader header) {
        return switch (header.component() + "/" + header.subComponent()) {
            case "*/*", "application/*", "application/json" -> JSON;
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            default -> null;
        };
    }
}
