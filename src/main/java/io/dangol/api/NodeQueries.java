package io.dangol.api;

import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import io.dangol.shared.NodeLoader;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Fetches anything again by its global id. */
@GraphQLApi
public class NodeQueries {
    private final Map<String, NodeLoader> loaders;

    public NodeQueries(@Any Instance<NodeLoader> loaders) {
        this.loaders = loaders.stream().collect(Collectors.toMap(NodeLoader::type, Function.identity()));
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @Description("The thing with this id, or null when there is none (any more).")
    public Uni<@Nullable Node> node(@Id @NonNull @Description("An id as a query returned it.") String id) {
        GlobalId parsed = GlobalId.parse(id);
        NodeLoader loader = loaders.get(parsed.type());
        return loader == null
                ? Uni.createFrom().nullItem()
                : loader.load(parsed.key()).map(Function.identity());
    }

    @Query
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description("The things with these ids in the order asked, null where there is none; at most 100.")
    public Uni<List<@Nullable Node>> nodes(
            @Id @NonNull @Description("Ids as queries returned them.") List<@NonNull String> ids) {
        if (ids.size() > PageRequest.MAX) {
            throw DangolException.badInput(
                    "ids holds " + ids.size() + " ids. Ask for at most " + PageRequest.MAX + ".");
        }
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.combine()
                        .all()
                        .unis(ids.stream().map(this::node).toList())
                        .with(Node.class, ArrayList::new);
    }
}
