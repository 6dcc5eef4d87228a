package io.dangol.access;

import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Which tokens there are. */
@GraphQLApi
public class ApiTokenQueries {
    private final ApiTokens tokens;

    public ApiTokenQueries(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Query
    @RolesAllowed(Role.Names.OPERATOR)
    @Description("An API token by its id, or null when there is none. For operators.")
    public Uni<@Nullable ApiToken> apiToken(@Id @NonNull @Description("Id of the token.") String id) {
        return tokens.find(GlobalId.key(ApiToken.TYPE, id));
    }

    @Query
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("The API tokens, newest first, without their secrets (API 토큰). For operators.")
    public Uni<@NonNull ApiTokenConnection> apiTokens(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        PageRequest request = PageRequest.of(first, after, last, before, ApiTokens.ORDERING);
        return tokens.page(request).map(ApiTokenConnection::of);
    }
}
