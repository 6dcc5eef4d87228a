package io.dangol.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id: the one it brought in {@code X-Request-ID}, else a new one. The response carries it, and so
 * does every log line that the request causes, as {@code mdc.requestId}.
 */
@ApplicationScoped
class RequestIds {
    private static final String HEADER = "X-Request-ID";
    private static final String LOG_KEY = "requestId";
    /** Before authentication, whose refusals carry the id too. */
    private static final int FIRST = 10_000;
    /** Whatever else somebody sends would only end up in the log. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FIRST);
    }

    private static void identify(RoutingContext request) {
        String brought = request.request().getHeader(HEADER);
        String id = brought != null && ACCEPTED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
        MDC.put(LOG_KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
