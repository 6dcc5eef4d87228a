package io.dangol.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In {@link AccessMode#LOCAL}, makes whoever comes without credentials from this machine the default user.
 *
 * <p>A browser on this machine also runs other people's pages, so the request must name a loopback host (a page whose
 * name was rebound to 127.0.0.1 names its own) and must not come from a page of another host; and nothing that a proxy
 * forwards is local.
 */
@ApplicationScoped
class LocalUserMechanism implements HttpAuthenticationMechanism {
    /** Behind every mechanism that looks at credentials. */
    private static final int PRIORITY = 500;

    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    private final WaysIn ways;
    private final SecurityIdentity localUser = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("local"))
            .addRoles(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet()))
            .addAttribute(Callers.WAY_IN, WayIn.LOCAL_USER)
            .build();

    LocalUserMechanism(WaysIn ways) {
        this.ways = ways;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        boolean local = ways.mode() == AccessMode.LOCAL && isLocal(context.request());
        return local ? Uni.createFrom().item(localUser) : Uni.createFrom().nullItem();
    }

    private static boolean isLocal(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote != null
                && Loopback.is(remote.hostAddress())
                && request.authority() != null
                && Loopback.is(request.authority().host())
                && originIsLocal(request.getHeader(HttpHeaders.ORIGIN))
                && FORWARDED.stream().noneMatch(request.headers()::contains);
    }

    private static boolean originIsLocal(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return Loopback.is(URI.create(origin).getHost());
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends io.quarkus.security.identity.request.AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
