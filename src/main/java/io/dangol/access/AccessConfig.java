package io.dangol.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in, as an operator configures them. */
@ConfigMapping(prefix = "dangol.access")
public interface AccessConfig {
    /** Which ways in are open; by default OIDC or TOKENS where these are configured, else LOCAL. */
    Optional<AccessMode> mode();

    /**
     * The first API token, with the role OPERATOR, to make the others with: {@code dgl_} and 43 random base64url
     * characters. Give it through the environment or a secret, never in a file that is committed.
     */
    Optional<String> operatorToken();

    /** For how long a token that was looked up is believed: how late other replicas notice that it was revoked. */
    @WithDefault("10S")
    Duration tokenCache();

    /** Our roles for each role name of the identity provider; our own names need no entry. */
    Map<String, Set<Role>> oidcRoles();
}
