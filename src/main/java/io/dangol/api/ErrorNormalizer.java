package io.dangol.api;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.smallrye.graphql.validation.BeanValidationError;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error of a result a code of the closed list and a text without the inside of the server, whichever layer
 * made it: the engine, the GraphQL extension or a resolver.
 */
final class ErrorNormalizer {
    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) : ");
    private static final Pattern ARGUMENT =
            Pattern.compile("argument '(.*?)' with value 'StringValue\\{value='(.*)'}' is not a valid '(.*)'");

    private ErrorNormalizer() {}

    /** @param timedOut whether the request was stopped because its time was over */
    static ExecutionResult normalized(ExecutionResult result, boolean timedOut) {
        return normalized(result, timedOut, null);
    }

    /** @param input where to ask what is wrong with the request's input; null where nothing more is known */
    static ExecutionResult normalized(ExecutionResult result, boolean timedOut, @Nullable WrongInput input) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        boolean executed = result.isDataPresent();
        List<GraphQLError> errors = result.getErrors().stream()
                .filter(error -> !(error instanceof NonNullableFieldWasNullError)
                        || result.getErrors().stream().noneMatch(other -> explains(other, error)))
                .map(error -> normalized(error, executed, timedOut, input))
                .toList();
        return result.transform(builder -> builder.errors(errors));
    }

    /** Whether a field is null for a reason that is told already: a field that fails has one error. */
    private static boolean explains(GraphQLError other, GraphQLError missing) {
        if (other instanceof NonNullableFieldWasNullError) {
            return false;
        }
        List<?> path = other instanceof ValidationError invalid ? invalid.getQueryPath() : other.getPath();
        return path != null && !path.isEmpty() && path.equals(missing.getPath());
    }

    private static GraphQLError normalized(
            GraphQLError error, boolean executed, boolean timedOut, @Nullable WrongInput input) {
        if (error instanceof ApiError) {
            return error;
        }
        if (timedOut && stoppedByTimeout(error)) {
            return at(error, ErrorCode.TIMEOUT, RequestWork.TIMEOUT_TEXT);
        }
        if (error instanceof ExceptionWhileDataFetching failed) {
            return Faults.of(failed.getException(), error);
        }
        if (error instanceof BeanValidationError) {
            return at(error, ErrorCode.BAD_USER_INPUT, error.getMessage());
        }
        if (error instanceof ValidationError invalid) {
            return executed ? unconverted(invalid) : invalidDocument(invalid, input);
        }
        return byKind(error, input);
    }

    private static boolean stoppedByTimeout(GraphQLError error) {
        return error instanceof AbortExecutionException
                || error instanceof ExceptionWhileDataFetching failed
                        && failed.getException() instanceof CancellationException;
    }

    private static ApiError byKind(GraphQLError error, @Nullable WrongInput input) {
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return at(error, ErrorCode.GRAPHQL_PARSE_FAILED, error.getMessage());
        }
        if (error instanceof AbortExecutionException abort) {
            return abort.getCause() == null
                    ? at(error, ErrorCode.BAD_REQUEST, error.getMessage())
                    : Faults.of(abort.getCause(), error);
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            // the engine's own exceptions about the values of variables and the choice of operation
            return error instanceof GraphQLException wrong
                    ? new ApiError(
                            ErrorCode.BAD_USER_INPUT,
                            Objects.requireNonNullElseGet(input == null ? null : input.variable(), () -> reason(wrong)),
                            error.getLocations(),
                            null,
                            null)
                    : invalidDocument(error, input);
        }
        return Faults.internal(error instanceof Throwable thrown ? thrown : null, error);
    }

    /** What a scalar said about the value, when the engine only says that it could not read it. */
    private static String reason(GraphQLException wrong) {
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException || cause instanceof DangolException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(wrong.getMessage());
    }

    private static ApiError invalidDocument(GraphQLError error, @Nullable WrongInput input) {
        if (input != null
                && error instanceof ValidationError invalid
                && invalid.getValidationErrorType() == ValidationErrorType.WrongType
                && !invalid.getLocations().isEmpty()) {
            String found = input.argument(invalid.getLocations().get(0));
            if (found != null) {
                return at(error, ErrorCode.GRAPHQL_VALIDATION_FAILED, found);
            }
        }
        return at(
                error,
                ErrorCode.GRAPHQL_VALIDATION_FAILED,
                PREFIX.matcher(error.getMessage()).replaceFirst(""));
    }

    /** An argument that passed the document's validation and could then not be turned into its Java type. */
    private static ApiError unconverted(ValidationError error) {
        List<Object> path = error.getQueryPath() == null ? null : List.copyOf(error.getQueryPath());
        Matcher matcher = ARGUMENT.matcher(error.getDescription());
        String text = matcher.find()
                ? matcher.group(1) + ": \"" + matcher.group(2) + "\" is not a valid " + matcher.group(3) + "."
                : error.getDescription();
        return new ApiError(ErrorCode.BAD_USER_INPUT, text, error.getLocations(), path, null);
    }

    private static ApiError at(GraphQLError error, ErrorCode code, @Nullable String text) {
        return new ApiError(code, String.valueOf(text), error.getLocations(), error.getPath(), null);
    }
}
