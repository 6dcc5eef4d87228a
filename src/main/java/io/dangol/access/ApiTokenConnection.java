package io.dangol.access;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of tokens, newest first. */
@Description("A page of API tokens, newest first.")
public record ApiTokenConnection(
        @NonNull @Description("The tokens with their cursors.")
        List<@NonNull ApiTokenEdge> edges,

        @NonNull @Description("The tokens alone.") List<@NonNull ApiToken> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo) {

    static ApiTokenConnection of(Page<ApiToken> page) {
        List<ApiTokenEdge> edges = page.items().stream()
                .map(token -> new ApiTokenEdge(ApiTokens.cursor(token).toString(), token))
                .toList();
        return new ApiTokenConnection(edges, page.items(), page.info());
    }
}
