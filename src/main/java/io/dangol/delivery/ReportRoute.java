package io.dangol.delivery;

import io.dangol.intake.HttpDoor;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@code POST /delivery/reports}: vendors tell what became of messages. Their signature is their way in. */
@ApplicationScoped
class ReportRoute {
    private static final int MOST_BYTES = 1 << 20;
    private static final int AFTER_AUTHENTICATION = -50;

    private final DeliveryConfig config;
    private final DeliveryReports reports;
    private final BusinessClock clock;

    ReportRoute(DeliveryConfig config, DeliveryReports reports, BusinessClock clock) {
        this.config = config;
        this.reports = reports;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.post("/delivery/reports")
                .order(AFTER_AUTHENTICATION)
                .handler(resumed(BodyHandler.create(false).setBodyLimit(MOST_BYTES)))
                .handler(this::take);
    }

    /** The request stands still while its caller is authenticated. */
    private static Handler<RoutingContext> resumed(BodyHandler body) {
        return context -> {
            if (!context.request().isEnded()) {
                context.request().resume();
            }
            body.handle(context);
        };
    }

    private void take(RoutingContext context) {
        Buffer body = context.body().buffer() == null
                ? Buffer.buffer()
                : context.body().buffer();
        String signature = context.request().getHeader(Signature.HEADER);
        boolean proven = config.reportSecret()
                .filter(secret -> Signature.proves(signature, body, secret, clock.now()))
                .isPresent();
        if (!proven) {
            HttpDoor.refuse(
                    context,
                    new DangolException(
                            ErrorCode.UNAUTHENTICATED,
                            "Sign the body with the report secret, now: " + Signature.HEADER
                                    + ": t=<seconds>,v1=<hex>."));
            return;
        }
        try {
            List<DeliveryReport> told = ReportReader.read(body, clock.now());
            reports.take(told)
                    .subscribe()
                    .with(known -> answer(context, told, known), failure -> HttpDoor.refuse(context, failure));
        } catch (DangolException refusal) {
            HttpDoor.refuse(context, refusal);
        }
    }

    private static void answer(RoutingContext context, List<DeliveryReport> told, Set<UUID> known) {
        List<String> unknown = told.stream()
                .map(DeliveryReport::key)
                .distinct()
                .filter(key -> !known.contains(key))
                .map(UUID::toString)
                .toList();
        context.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("reports", told.size())
                        .put("messages", known.size())
                        .put("unknown", new JsonArray(unknown))
                        .encode());
    }
}
