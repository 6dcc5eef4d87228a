package io.dangol.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether an installation may start, and which ways in it opens.
 *
 * @param production whether this is a packaged start, not development or a test
 * @param host the address that HTTP listens on
 * @param externalDatabase whether somebody configured a database of their own
 * @param oidc whether an identity provider is configured
 * @param operatorToken the configured first token, null when there is none
 * @param mode the configured mode
 */
record StartConditions(
        boolean production,
        @Nullable String host,
        boolean externalDatabase,
        boolean oidc,
        @Nullable String operatorToken,
        Optional<AccessMode> mode) {

    private static final String REMEDY = """
             Choose a way in:
              - API tokens: set dangol.access.operator-token (DANGOL_ACCESS_OPERATOR_TOKEN) to "dgl_" and 43 random base64url \
            characters, and make the other tokens with it;
              - API tokens that exist already: set dangol.access.mode=TOKENS (DANGOL_ACCESS_MODE);
              - an identity provider: set quarkus.oidc.tenant-enabled=true and quarkus.oidc.auth-server-url.
            For a first look on this machine leave quarkus.http.host at localhost and configure no database.""";

    /** @throws IllegalStateException if the installation must not start so; the message names the settings */
    AccessMode decide() {
        checkOperatorToken();
        AccessMode decided =
                mode.orElse(oidc ? AccessMode.OIDC : operatorToken == null ? AccessMode.LOCAL : AccessMode.TOKENS);
        checkContradiction(decided);
        if (decided == AccessMode.LOCAL) {
            checkLocal();
        }
        return decided;
    }

    private void checkOperatorToken() {
        if (operatorToken != null && !ApiTokenSecret.hasShape(operatorToken)) {
            throw new IllegalStateException("dangol.access.operator-token is not \"dgl_\" followed by 43 base64url"
                    + " characters (256 random bits). Make one with: echo \"dgl_$(openssl rand -base64 32 | tr '+/' '-_' |"
                    + " tr -d '=')\"");
        }
    }

    private void checkContradiction(AccessMode decided) {
        if (oidc != (decided == AccessMode.OIDC)) {
            throw new IllegalStateException("dangol.access.mode is " + decided + " but quarkus.oidc.tenant-enabled is "
                    + oidc + ". Set dangol.access.mode=OIDC with quarkus.oidc.tenant-enabled=true, or neither.");
        }
        if (decided == AccessMode.LOCAL && operatorToken != null) {
            throw new IllegalStateException("dangol.access.mode is LOCAL, which asks nobody for a token, but"
                    + " dangol.access.operator-token is set. Remove one of them.");
        }
    }

    private void checkLocal() {
        if (!Loopback.is(host)) {
            refuse("HTTP listens on " + host + " (quarkus.http.host)");
        }
        if (production && externalDatabase) {
            refuse("a database is configured (quarkus.datasource.reactive.url)");
        }
    }

    private static void refuse(String because) {
        throw new IllegalStateException(
                "Dangol does not start with its default user, who needs no credentials and holds"
                        + " every role, while " + because + "." + REMEDY);
    }
}
