package io.dangol.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives every identity the roles that its own include, and translates the names that an identity provider uses. */
@ApplicationScoped
class RoleAugmentor implements SecurityIdentityAugmentor {
    private static final Map<String, Role> OWN =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, Function.identity()));

    private final Map<String, Set<Role>> translations;

    RoleAugmentor(AccessConfig config) {
        this.translations = config.oidcRoles();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : withRoles(identity));
    }

    private SecurityIdentity withRoles(SecurityIdentity identity) {
        boolean own = identity.getAttribute(Callers.WAY_IN) != null;
        Set<Role> granted = identity.getRoles().stream()
                .flatMap(name -> Stream.concat(
                        Stream.ofNullable(OWN.get(name)),
                        own ? Stream.empty() : translations.getOrDefault(name, Set.of()).stream()))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(names(Role.including(granted)))
                .build();
    }

    private static Set<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
