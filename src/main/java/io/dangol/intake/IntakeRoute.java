package io.dangol.intake;

import io.dangol.access.Caller;
import io.dangol.access.Role;
import io.dangol.job.Run;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * The HTTP door: {@code POST /intake/{kind}} with a file as its body, and the errors of an import as a file.
 *
 * <p>It stands after authentication and before the general limit of a body's size: a file is never held in memory, so
 * it may be of any size.
 */
@ApplicationScoped
class IntakeRoute {
    private static final int AFTER_AUTHENTICATION = -50;
    /** How long a sender may be silent in the middle of a file. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final Set<Role> READERS = EnumSet.of(Role.ANALYST, Role.INTAKE);

    private final HttpDoor door;
    private final Imports imports;
    private final ImportRequests requests;
    private final ImportReports reports;
    private final IntakeRuns runs;
    private final ImportTrail trail;

    IntakeRoute(
            HttpDoor door,
            Imports imports,
            ImportRequests requests,
            ImportReports reports,
            IntakeRuns runs,
            ImportTrail trail) {
        this.trail = trail;
        this.door = door;
        this.imports = imports;
        this.requests = requests;
        this.reports = reports;
        this.runs = runs;
    }

    void open(@Observes Router router) {
        router.post("/intake/:kind")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(context, senders(context), caller -> receive(context, caller)));
        // curl -T file http://…/intake/orders/ adds the file's name to the path; with the name, others post.
        router.route("/intake/:kind/:file")
                .method(HttpMethod.PUT)
                .method(HttpMethod.POST)
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(context, senders(context), caller -> receive(context, caller)));
        router.get("/intake/runs/:run")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(context, READERS, caller -> tell(context)));
        router.get("/intake/runs/:run/errors")
                .order(AFTER_AUTHENTICATION)
                .handler(context -> door.pass(context, READERS, caller -> download(context, caller)));
    }

    private void receive(RoutingContext context, Caller caller) {
        InputStream body = new VertxInputStream(context, SILENCE.toMillis());
        requests.read(context.pathParam("kind"), context.pathParam("file"), context.queryParams())
                .call(options -> trail.note(options, caller))
                .chain(options -> ImportRequests.flag(context.queryParams(), "async")
                        ? imports.receive(options, body).map(IntakeRoute::started)
                        : imports.run(options, body).chain(reports::report))
                .subscribe()
                .with(report -> ImportAnswer.send(context, report), failure -> ImportAnswer.refuse(context, failure));
    }

    /** Of a kind that does not exist, whoever sends anything: they are told. */
    private static Set<Role> senders(RoutingContext context) {
        try {
            return FactKind.parse(context.pathParam("kind")).senders();
        } catch (DangolException unknown) {
            return EnumSet.of(Role.INTAKE);
        }
    }

    private static JsonObject started(Run run) {
        return new JsonObject()
                .put("run", run.getId())
                .put("status", run.status().name())
                .put("errors", IntakeRuns.path(run.key()));
    }

    private void tell(RoutingContext context) {
        Uni.createFrom()
                .item(() -> GlobalId.key("Run", context.pathParam("run")))
                .chain(reports::find)
                .subscribe()
                .with(report -> ImportAnswer.tell(context, report), failure -> ImportAnswer.refuse(context, failure));
    }

    private void download(RoutingContext context, Caller caller) {
        Uni.createFrom()
                .item(() -> GlobalId.key("Run", context.pathParam("run")))
                .chain(run -> runs.download(run, 0, caller.masking()))
                .subscribe()
                .with(
                        errors -> ImportAnswer.sendCsv(context, ErrorFile.write(errors)),
                        failure -> ImportAnswer.refuse(context, failure));
    }
}
