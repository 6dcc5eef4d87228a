package io.dangol.intake;

import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The HTTP door: {@code POST /intake/{kind}} with a file as its body.
 *
 * <p>It stands after authentication and before the general limit of a body's size: a file is never held in memory, so
 * it may be of any size.
 */
@ApplicationScoped
class IntakeRoute {
    private static final int AFTER_AUTHENTICATION = -50;
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Imports imports;
    private final ImportRequests requests;
    private final ImportReports reports;
    private final IdentityProviderManager identities;

    IntakeRoute(Imports imports, ImportRequests requests, ImportReports reports, IdentityProviderManager identities) {
        this.imports = imports;
        this.requests = requests;
        this.reports = reports;
        this.identities = identities;
    }

    void open(@Observes Router router) {
        router.post("/intake/:kind").order(AFTER_AUTHENTICATION).handler(context -> allowed(context, this::receive));
        router.put("/intake/:kind/:file")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> allowed(context, this::receive));
    }

    private void allowed(RoutingContext context, Consumer<RoutingContext> work) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, identity, work), failure -> ImportAnswer.refuse(context, failure));
    }

    private static void admit(RoutingContext context, SecurityIdentity identity, Consumer<RoutingContext> work) {
        if (identity.isAnonymous()) {
            ImportAnswer.refuse(
                    context, new DangolException(ErrorCode.UNAUTHENTICATED, "Send a token: Authorization: Bearer …"));
        } else if (!identity.hasRole(Role.Names.INTAKE)) {
            ImportAnswer.refuse(
                    context,
                    new DangolException(ErrorCode.FORBIDDEN, "Files are sent by callers with the role INTAKE."));
        } else {
            work.accept(context);
        }
    }

    private void receive(RoutingContext context) {
        VertxInputStream body = new VertxInputStream(context, SILENCE.toMillis());
        requests.read(context.pathParam("kind"), context.pathParams().get("file"), context.queryParams())
                .chain(options -> imports.run(options, body))
                .chain(run -> reports.report(run))
                .subscribe()
                .with(report -> ImportAnswer.send(context, report), failure -> ImportAnswer.refuse(context, failure));
    }
}
