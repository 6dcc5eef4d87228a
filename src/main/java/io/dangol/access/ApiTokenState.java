package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;

/** Whether a token is good. */
@Description("Whether a token is good.")
public enum ApiTokenState {
    @Description("It is accepted.")
    ACTIVE,
    @Description("Its time is over.")
    EXPIRED,
    @Description("An operator took it back.")
    REVOKED
}
