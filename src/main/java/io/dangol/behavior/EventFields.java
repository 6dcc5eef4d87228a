package io.dangol.behavior;

import io.dangol.access.Masking;
import io.dangol.access.PersonalData;
import io.dangol.customer.Channel;
import io.dangol.customer.Customer;
import io.dangol.customer.Places;
import io.dangol.purchase.Product;
import io.dangol.purchase.Products;
import io.dangol.shared.BatchedField;
import io.dangol.shared.Listing;
import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What customers did. */
@GraphQLApi
public class EventFields {
    private final Events events;
    private final Products products;
    private final Places places;
    private final PersonalData personal;
    private final Context context;

    public EventFields(Events events, Products products, Places places, PersonalData personal, Context context) {
        this.events = events;
        this.products = products;
        this.places = places;
        this.personal = personal;
        this.context = context;
    }

    @NonNull @Description("What the customer did besides buying, newest first.")
    public CompletionStage<BehaviorEventConnection> events(
            @Source Customer customer,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before,
            @Nullable @io.smallrye.graphql.api.Nullable @Description("Only events of these kinds; all when left out.")
                    List<@NonNull BehaviorKind> kinds) {
        Masking masking = personal.masking();
        Set<BehaviorKind> wanted = kinds == null ? EnumSet.allOf(BehaviorKind.class) : Set.copyOf(kinds);
        PageRequest request = PageRequest.of(
                first,
                after,
                last,
                before,
                Listing.of("customer's events", wanted.stream().sorted().toList()));
        Page<BehaviorEvent> none = new Page<>(List.of(), new PageInfo(false, false, null, null));
        return BatchedField.load(
                        context,
                        "Customer.events " + request,
                        customer.key(),
                        none,
                        keys -> events.pagesOfCustomers(keys, request, wanted, masking))
                .thenApply(page -> BehaviorEventConnection.of(
                        page, event -> Events.cursor(event, request), customer.key(), wanted));
    }

    @NonNull @Description("How many events the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<BehaviorEventConnection> connections) {
        Map<Set<BehaviorKind>, List<BehaviorEventConnection>> byKinds =
                connections.stream().collect(Collectors.groupingBy(BehaviorEventConnection::kinds));
        return Uni.join()
                .all(byKinds.entrySet().stream()
                        .map(group -> events.countOfCustomers(
                                        Rows.keys(group.getValue(), BehaviorEventConnection::customerKey),
                                        group.getKey())
                                .map(counts -> Map.entry(group.getKey(), counts)))
                        .toList())
                .andFailFast()
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(counts -> connections.stream()
                        .map(each -> counts.get(each.kinds()).getOrDefault(each.customerKey(), 0))
                        .toList());
    }

    @NonNull @Description("The channel that saw it.")
    public Uni<List<Channel>> channel(@Source List<BehaviorEvent> parents) {
        return places.channels(Rows.keys(parents, BehaviorEvent::channelKey))
                .map(found -> Rows.inOrder(parents, BehaviorEvent::channelKey, found, null));
    }

    @Nullable @Description("The product it was about; null when it was about none.")
    public Uni<List<@Nullable Product>> product(@Source List<BehaviorEvent> parents) {
        return products.load(Rows.givenKeys(parents, BehaviorEvent::productKey))
                .map(found -> Rows.optional(parents, BehaviorEvent::productKey, found));
    }
}
