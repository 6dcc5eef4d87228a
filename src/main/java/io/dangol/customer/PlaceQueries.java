package io.dangol.customer;

import io.dangol.access.Role;
import io.dangol.shared.GlobalId;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The places where customers meet the brand. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class PlaceQueries {
    private final Places places;

    public PlaceQueries(Places places) {
        this.places = places;
    }

    @Query
    @Description("A channel by its id, or null when there is none.")
    public Uni<@Nullable Channel> channel(@Id @NonNull @Description("Id of the channel.") String id) {
        return places.channel(GlobalId.key(Channel.TYPE, id));
    }

    @Query
    @NonNull @Description("The channels (채널) that facts came from, oldest first.")
    public Uni<@NonNull ChannelConnection> channels(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return places.channels(PageRequest.of(first, after, last, before, Places.ORDERING))
                .map(ChannelConnection::of);
    }

    @Query
    @Description("A store by its id, or null when there is none.")
    public Uni<@Nullable Store> store(@Id @NonNull @Description("Id of the store.") String id) {
        return places.store(GlobalId.key(Store.TYPE, id));
    }

    @Query
    @NonNull @Description("The stores (매장) that orders came from, oldest first.")
    public Uni<@NonNull StoreConnection> stores(
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        return places.stores(PageRequest.of(first, after, last, before, Places.ORDERING))
                .map(StoreConnection::of);
    }

    @Name("totalCount")
    @NonNull @Description("How many channels there are.")
    public Uni<List<@NonNull Integer>> countChannels(@Source List<ChannelConnection> connections) {
        return places.countChannels().map(count -> Collections.nCopies(connections.size(), count));
    }

    @Name("totalCount")
    @NonNull @Description("How many stores there are.")
    public Uni<List<@NonNull Integer>> countStores(@Source List<StoreConnection> connections) {
        return places.countStores().map(count -> Collections.nCopies(connections.size(), count));
    }
}
