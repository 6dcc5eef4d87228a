package io.dangol.access;

import org.eclipse.microprofile.graphql.Description;

/** How a caller proved who it is. */
@Description("How a caller proved who it is.")
public enum WayIn {
    @Description("Not at all: the default user of a first look on one's own machine, who holds every role.")
    LOCAL_USER,
    @Description("With an API token of this installation.")
    API_TOKEN,
    @Description("With a token of the company's identity provider (OpenID Connect).")
    OIDC
}
