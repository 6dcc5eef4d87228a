package io.dangol.api;

import io.dangol.shared.ErrorCode;

/** A request that is refused before it is executed. */
final class HttpRefusal extends RuntimeException {
    private final Kind kind;
    private final transient ApiError error;

    HttpRefusal(Kind kind, ApiError error) {
        super(error.text(), null, false, false);
        this.kind = kind;
        this.error = error;
    }

    static HttpRefusal malformed(String text) {
        return new HttpRefusal(Kind.MALFORMED, badRequest(text));
    }

    static ApiError badRequest(String text) {
        return ApiError.of(ErrorCode.BAD_REQUEST, text);
    }

    Kind kind() {
        return kind;
    }

    ApiError error() {
        return error;
    }

    /** Why, and with which status it is answered. */
    enum Kind {
        /** No GraphQL request at all. */
        MALFORMED(400, false),
        /** A GraphQL request whose document cannot be executed. */
        DOCUMENT(400, true),
        /** The hash of a persisted query is unknown: its protocol wants an answer, not a failure. */
        UNKNOWN_HASH(200, false),
        NOT_ACCEPTABLE(406, false),
        WRONG_METHOD(405, false),
        TOO_LARGE(413, false),
        WRONG_MEDIA_TYPE(415, false);

        private final int status;
        private final boolean okInPlainJson;

        Kind(int status, boolean okInPlainJson) {
            this.status = status;
            this.okInPlainJson = okInPlainJson;
        }

        /** In plain JSON a client cannot tell our 400 from a proxy's, so a well-formed request is answered with 200. */
        int status(ResponseType type) {
            return okInPlainJson && type == ResponseType.JSON ? 200 : status;
        }
    }
}
