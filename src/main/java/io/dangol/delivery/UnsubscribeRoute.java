package io.dangol.delivery;

import io.dangol.shared.Brand;
import io.dangol.shared.BusinessClock;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * {@code /delivery/unsubscribe/{key}}: the free way out of e-mails. Looking at the page changes nothing, because mail filters
 * follow links; posting to it withdraws the consent, at once and for everybody who has the link. The answer is the same for
 * every key, so that nobody learns which ones exist.
 */
@ApplicationScoped
class UnsubscribeRoute {
    static final String PATH = "/delivery/unsubscribe/";

    private static final Logger LOG = Logger.getLogger(UnsubscribeRoute.class);
    private static final int AFTER_AUTHENTICATION = -50;
    private static final String PAGE = """
            <!doctype html>
            <html lang="ko">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
            <title>%1$s 수신거부</title></head>
            <body><main><h1>%1$s</h1>%2$s</main></body>
            </html>
            """;
    private static final String ASK = """
            <p>광고성 이메일을 더 이상 받지 않으시겠습니까?</p>
            <form method="post"><button type="submit">수신거부</button></form>""";
    private static final String DONE = "<p>수신거부가 처리되었습니다. 더 이상 광고성 이메일을 보내지 않습니다.</p>";

    private final DeliveryReports reports;
    private final Brand brand;
    private final BusinessClock clock;

    UnsubscribeRoute(DeliveryReports reports, Brand brand, BusinessClock clock) {
        this.reports = reports;
        this.brand = brand;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.get(PATH + ":key").order(AFTER_AUTHENTICATION).handler(context -> show(context, ASK));
        router.post(PATH + ":key").order(AFTER_AUTHENTICATION).handler(this::optOut);
    }

    private void optOut(RoutingContext context) {
        UUID key;
        try {
            key = UUID.fromString(context.pathParam("key"));
        } catch (IllegalArgumentException e) {
            show(context, DONE);
            return;
        }
        reports.take(List.of(new DeliveryReport(key, MessageEventKind.OPTED_OUT, clock.now())))
                .subscribe()
                .with(known -> show(context, DONE), failure -> {
                    LOG.error("An opt-out could not be written", failure);
                    context.response()
                            .setStatusCode(503)
                            .putHeader("Retry-After", "60")
                            .end();
                });
    }

    private void show(RoutingContext context, String text) {
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(PAGE.formatted(escaped(brand.name()), text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
