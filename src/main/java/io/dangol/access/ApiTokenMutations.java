package io.dangol.access;

import io.dangol.shared.BusinessClock;
import io.dangol.shared.ErrorCode;
import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Makes tokens and takes them back. */
@GraphQLApi
public class ApiTokenMutations {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");

    private final ApiTokens tokens;
    private final Callers callers;
    private final BusinessClock clock;

    public ApiTokenMutations(ApiTokens tokens, Callers callers, BusinessClock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.clock = clock;
    }

    @Mutation
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("Makes an API token and shows its secret, this once. For operators.")
    public Uni<@NonNull ApiTokenCreatePayload> apiTokenCreate(
            @NonNull @Description("The token to make.") ApiTokenCreateInput input) {
        List<UserError> errors = errors(input);
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new ApiTokenCreatePayload(null, null, errors));
        }
        String secret = ApiTokenSecret.random();
        return tokens.create(callers.current(), input, secret).map(token -> created(input, token, secret));
    }

    @Mutation
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("Takes an API token back: at once on this replica, within ten seconds on others and on open sockets."
            + " For operators.")
    public Uni<@NonNull ApiTokenRevokePayload> apiTokenRevoke(
            @NonNull @Description("The token to take back.") ApiTokenRevokeInput input) {
        long key = GlobalId.key(ApiToken.TYPE, input.id());
        return tokens.revoke(callers.current(), key).map(token -> revoked(input, token));
    }

    private List<UserError> errors(ApiTokenCreateInput input) {
        List<UserError> errors = new ArrayList<>();
        if (!NAME.matcher(input.name()).matches()) {
            errors.add(UserError.at(
                    "input.name",
                    "\"" + input.name() + "\" is no name for a token. Use 1 to 100 letters, digits, dots, dashes or"
                            + " underscores, such as cafe24."));
        }
        if (input.roles().isEmpty()) {
            errors.add(UserError.at("input.roles", "A token without a role opens nothing. Give at least one role."));
        }
        if (input.expiresAt() != null && !input.expiresAt().toInstant().isAfter(clock.now())) {
            errors.add(UserError.at(
                    "input.expiresAt", input.expiresAt() + " is over already. Give a time to come, or leave it out."));
        }
        return errors;
    }

    private static ApiTokenCreatePayload created(ApiTokenCreateInput input, @Nullable ApiToken token, String secret) {
        if (token != null) {
            return new ApiTokenCreatePayload(token, secret, List.of());
        }
        UserError taken = new UserError(
                List.of("input", "name"),
                "The name \"" + input.name() + "\" belongs to another token, perhaps a revoked one. Choose another.",
                ErrorCode.CONFLICT);
        return new ApiTokenCreatePayload(null, null, List.of(taken));
    }

    private static ApiTokenRevokePayload revoked(ApiTokenRevokeInput input, @Nullable ApiToken token) {
        UserError unknown = new UserError(
                List.of("input", "id"), "There is no token with the id " + input.id() + ".", ErrorCode.NOT_FOUND);
        return new ApiTokenRevokePayload(token, token == null ? List.of(unknown) : List.of());
    }
}
