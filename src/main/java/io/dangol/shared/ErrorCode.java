package io.dangol.shared;

import org.eclipse.microprofile.graphql.Description;

/** The closed list of error codes that a client may meet, in {@code extensions.code} and in {@code userErrors}. */
@Description("Why a request or a part of it was refused. The list is closed: a client can switch over it.")
public enum ErrorCode {
    @Description("The document is not GraphQL.")
    GRAPHQL_PARSE_FAILED,
    @Description("The document does not fit the schema.")
    GRAPHQL_VALIDATION_FAILED,
    @Description(
            "A value is out of its range, malformed or unknown; the message names the field, the value and the remedy.")
    BAD_USER_INPUT,
    @Description("The server holds no document for the hash; send the document along with it.")
    PERSISTED_QUERY_NOT_FOUND,
    @Description("The HTTP request is malformed: method, media type or body.")
    BAD_REQUEST,
    @Description("No or wrong credentials.")
    UNAUTHENTICATED,
    @Description("The caller's roles do not allow this.")
    FORBIDDEN,
    @Description("The thing does not exist, or no longer.")
    NOT_FOUND,
    @Description("The thing is in a state that does not allow this, or somebody else changed it first.")
    CONFLICT,
    @Description("The query would cost more than one request may.")
    MAX_COST_EXCEEDED,
    @Description("Too many requests; try again later.")
    THROTTLED,
    @Description("The request took longer than one request may; its work was cancelled.")
    TIMEOUT,
    @Description("A fault on our side. errorId finds it in the server's log.")
    INTERNAL_SERVER_ERROR
}
