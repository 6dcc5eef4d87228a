package io.dangol.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Turns a good API token into an identity with the token's roles. */
@ApplicationScoped
class ApiTokenIdentityProvider implements IdentityProvider<ApiTokenRequest> {
    private final ApiTokenLookup tokens;
    private final ApiTokenUses uses;

    ApiTokenIdentityProvider(ApiTokenLookup tokens, ApiTokenUses uses) {
        this.tokens = tokens;
        this.uses = uses;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        return tokens.find(request.secret())
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .invoke(uses::note)
                .map(ApiTokenIdentityProvider::identity);
    }

    private static SecurityIdentity identity(ApiTokenGrant grant) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(grant.name()))
                .addRoles(grant.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()))
                .addAttribute(Callers.WAY_IN, WayIn.API_TOKEN)
                .build();
    }
}
