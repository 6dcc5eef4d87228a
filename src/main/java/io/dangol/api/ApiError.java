package io.dangol.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.dangol.shared.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as a client sees it.
 *
 * @param code the kind, from the closed list
 * @param text what is wrong and what to do about it
 * @param locations where in the document, if anywhere
 * @param path the field that failed; null when the whole request did
 * @param errorId finds the error in the server's log; null unless the fault is ours
 */
record ApiError(
        ErrorCode code,
        String text,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        @Nullable String errorId)
        implements GraphQLError {

    static ApiError of(ErrorCode code, String text) {
        return new ApiError(code, text, null, null, null);
    }

    @Override
    public String getMessage() {
        return text;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (errorId != null) {
            extensions.put("errorId", errorId);
        }
        return extensions;
    }

    /** None: it would repeat the code in other words. */
    @Override
    public @Nullable ErrorClassification getErrorType() {
        return null;
    }
}
