package io.dangol.intake;

import io.dangol.job.RunStatus;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the HTTP door answers. */
final class ImportAnswer {
    private static final Logger LOG = Logger.getLogger(ImportAnswer.class);

    private ImportAnswer() {}

    /**
     * 200 for an import that ended, also one with bad rows; 202 for one at work; 422 for a file that could not be loaded;
     * 500 for our fault.
     */
    static void send(RoutingContext context, JsonObject report) {
        JsonObject failure = report.getJsonObject("failure");
        if (failure != null) {
            answer(context, failure.getString("errorId") == null ? 422 : 500, report);
        } else {
            answer(context, report.getString("status").equals(RunStatus.RUNNING.name()) ? 202 : 200, report);
        }
    }

    /** 200 whatever became of the import: it is told, not made. */
    static void tell(RoutingContext context, JsonObject report) {
        answer(context, 200, report);
    }

    static void sendCsv(RoutingContext context, String csv) {
        context.response()
                .putHeader("Content-Type", "text/csv; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .end(csv);
    }

    static void refuse(RoutingContext context, Throwable failure) {
        JsonObject body = new JsonObject();
        ErrorCode code = ErrorCode.INTERNAL_SERVER_ERROR;
        if (failure instanceof DangolException refusal) {
            code = refusal.code();
            body.put("message", refusal.getMessage());
        } else {
            String errorId = UUID.randomUUID().toString();
            LOG.errorf(failure, "Intake request failed, error id %s", errorId);
            body.put("errorId", errorId)
                    .put("message", "A fault on our side. The error id finds it in the server's log.");
        }
        answer(context, status(code), new JsonObject().put("failure", body.put("code", code.name())));
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case INTERNAL_SERVER_ERROR -> 500;
            default -> 400;
        };
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        if (context.response().closed() || context.response().ended()) {
            return;
        }
        // What is left of a refused body is not read: the connection cannot be used again.
        if (!context.request().isEnded()) {
            context.response().putHeader("Connection", "close");
        }
        if (status == 202) {
            context.response().putHeader("Location", "/intake/runs/" + body.getString("run"));
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.encode() + "\n");
    }
}
