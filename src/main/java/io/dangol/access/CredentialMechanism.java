package io.dangol.access;

import io.dangol.shared.ErrorCode;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges every request that carries credentials: our own tokens by their prefix, all others by the identity provider
 * where there is one. Wrong credentials are refused even where none would do.
 */
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {
    /** Before every other mechanism, so that each refusal is told in one shape. */
    private static final int PRIORITY = 2000;

    private static final Logger LOG = Logger.getLogger(CredentialMechanism.class);
    private static final String BEARER = "Bearer ";

    private final WaysIn ways;
    private final OidcAuthenticationMechanism oidc;

    CredentialMechanism(WaysIn ways, OidcAuthenticationMechanism oidc) {
        this.ways = ways;
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        return judge(authorization, context, providers)
                .onFailure()
                .invoke(() -> context.put(HttpAuthenticationMechanism.class.getName(), this))
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .invoke(failure -> unavailable(context, failure));
    }

    private Uni<SecurityIdentity> judge(
            String authorization, RoutingContext context, IdentityProviderManager providers) {
        String secret = ownSecret(authorization);
        if (secret != null) {
            return providers.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new ApiTokenRequest(secret), context));
        }
        return ways.mode() == AccessMode.OIDC
                ? oidc.authenticate(context, providers)
                : Uni.createFrom().failure(AuthenticationFailedException::new);
    }

    /** The secret of one of our own tokens; null for credentials of another kind. */
    static @Nullable String ownSecret(@Nullable String authorization) {
        boolean own = authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && authorization.startsWith(ApiTokenSecret.PREFIX, BEARER.length());
        return own ? authorization.substring(BEARER.length()) : null;
    }

    private static void unavailable(RoutingContext context, Throwable failure) {
        LOG.error("Credentials could not be judged", failure);
        Refusal.send(
                context,
                503,
                ErrorCode.INTERNAL_SERVER_ERROR,
                "Credentials cannot be judged right now. Try again shortly.");
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!context.response().headWritten()) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"dangol\"");
        }
        boolean without = context.request().getHeader(HttpHeaders.AUTHORIZATION) == null;
        Refusal.send(
                context,
                401,
                ErrorCode.UNAUTHENTICATED,
                without
                        ? "No credentials. Send the header Authorization: Bearer with an API token or a token of your"
                                + " identity provider."
                        : "The credentials are wrong, expired or revoked. Ask an operator for a new API token, or sign in"
                                + " again.");
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"dangol\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiTokenRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
