package io.dangol.api;

import graphql.GraphQLError;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a resolver threw into what a client may read. A {@link DangolException} says its own text; a fault of ours
 * shows nothing but an id, under which the log holds the exception.
 */
final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /** The error of a field, for the exception that its resolver threw. */
    static ApiError of(Throwable thrown, GraphQLError place) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof DangolException refusal) {
            return at(place, refusal.code(), String.valueOf(refusal.getMessage()));
        }
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
            return at(place, ErrorCode.UNAUTHENTICATED, "This needs a caller. Send an Authorization header.");
        }
        if (cause instanceof ForbiddenException) {
            return at(place, ErrorCode.FORBIDDEN, "The caller's roles do not allow this.");
        }
        if (cause instanceof ConstraintViolationException violations) {
            return at(place, ErrorCode.BAD_USER_INPUT, text(violations));
        }
        return internal(cause, place);
    }

    /** An error that is our fault: logged, with an id and nothing else for the client. */
    static ApiError internal(@Nullable Throwable cause, @Nullable GraphQLError place) {
        String errorId = UUID.randomUUID().toString();
        List<Object> path = place == null ? null : place.getPath();
        if (cause == null) {
            LOG.errorf("errorId=%s path=%s %s", errorId, path, place == null ? "" : place.getMessage());
        } else {
            LOG.errorf(cause, "errorId=%s path=%s", errorId, path);
        }
        return new ApiError(
                ErrorCode.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Report errorId " + errorId + ".",
                place == null ? null : place.getLocations(),
                path,
                errorId);
    }

    /** The violated constraints without the values: these may be personal. */
    private static String text(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static ApiError at(GraphQLError place, ErrorCode code, String text) {
        return new ApiError(code, text, place.getLocations(), place.getPath(), null);
    }

    /** The resolver's own exception, out of what the engine's layers wrapped around it. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && wraps(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean wraps(Throwable thrown) {
        return thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof io.smallrye.graphql.execution.datafetcher.DataFetcherException
                || thrown instanceof io.smallrye.mutiny.CompositeException;
    }
}
