package io.dangol.access;

import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What is read of the tokens only when asked for. */
@GraphQLApi
public class ApiTokenFields {
    private final ApiTokens tokens;

    public ApiTokenFields(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @NonNull @Description("How many tokens there are.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<ApiTokenConnection> connections) {
        return tokens.count().map(count -> Collections.nCopies(connections.size(), count));
    }
}
