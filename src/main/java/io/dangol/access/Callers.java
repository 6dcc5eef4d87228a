package io.dangol.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Knows who is calling. Ask before the first asynchronous step and keep the answer. */
@ApplicationScoped
public class Callers {
    /** Attribute of an identity that one of our own mechanisms made. */
    static final String WAY_IN = "dangol.way-in";

    private final SecurityIdentity identity;

    public Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller of the current request, or {@link Caller#SYSTEM} outside of one. */
    public Caller current() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return Caller.SYSTEM;
        }
        Principal principal = identity.getPrincipal();
        WayIn wayIn = Objects.requireNonNullElse(identity.<@Nullable WayIn>getAttribute(WAY_IN), WayIn.OIDC);
        return new Caller(actor(wayIn, principal), principal.getName(), wayIn, roles());
    }

    private Set<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String actor(WayIn wayIn, Principal principal) {
        return switch (wayIn) {
            case LOCAL_USER -> "local";
            case API_TOKEN -> "token:" + principal.getName();
            case OIDC -> "oidc:" + subject(principal);
        };
    }

    /** The provider's opaque subject: the principal's name may be a person's e-mail address. */
    private static String subject(Principal principal) {
        return principal instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : principal.getName();
    }
}
