package io.dangol.intake;

import io.dangol.access.Caller;
import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lets callers through to the HTTP paths by their roles, as the annotations do for GraphQL. */
@ApplicationScoped
public class HttpDoor {
    private final IdentityProviderManager identities;

    HttpDoor(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Does the work when the caller holds one of the roles; the request's body waits meanwhile. */
    public void pass(RoutingContext context, Set<Role> roles, Consumer<Caller> work) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        identity -> admit(context, roles, identity, work),
                        failure -> ImportAnswer.refuse(context, failure));
    }

    /** Answers why a request failed: a refusal with its message, a fault of ours with an id that is in the log. */
    public static void refuse(RoutingContext context, Throwable failure) {
        ImportAnswer.refuse(context, failure);
    }

    private static void admit(
            RoutingContext context, Set<Role> roles, SecurityIdentity identity, Consumer<Caller> work) {
        Caller caller = caller(identity);
        if (identity.isAnonymous()) {
            ImportAnswer.refuse(
                    context, new DangolException(ErrorCode.UNAUTHENTICATED, "Send a token: Authorization: Bearer …"));
        } else if (roles.stream().noneMatch(caller::has)) {
            ImportAnswer.refuse(
                    context,
                    new DangolException(
                            ErrorCode.FORBIDDEN,
                            "This is for callers with the role "
                                    + roles.stream().map(Role::name).sorted().collect(Collectors.joining(" or "))
                                    + "."));
        } else {
            work.accept(caller);
        }
    }

    private static Caller caller(SecurityIdentity identity) {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .collect(Collectors.toUnmodifiableSet());
        String name = identity.getPrincipal().getName();
        return new Caller(name, name, null, roles);
    }
}
