package io.dangol.access;

import io.dangol.shared.Node;
import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets operators fetch tokens by id. */
@ApplicationScoped
class ApiTokenNodes implements NodeLoader {
    private final ApiTokens tokens;

    ApiTokenNodes(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return ApiToken.TYPE;
    }

    @Override
    @RolesAllowed(Role.Names.OPERATOR)
    public Uni<? extends @Nullable Node> load(long key) {
        return tokens.find(key);
    }
}
