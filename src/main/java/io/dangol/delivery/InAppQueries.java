package io.dangol.delivery;

import io.dangol.access.Role;
import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What the shop's app asks. */
@GraphQLApi
public class InAppQueries {
    private final InAppMessages messages;

    public InAppQueries(InAppMessages messages) {
        this.messages = messages;
    }

    @Query
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description(
            "What the shop's app may show a customer now, newest first; empty for a customer whom the channel does not know."
                    + " For the shop's own servers, which know who is logged in.")
    public Uni<InAppMessageConnection> inAppMessages(
            @NonNull @Description("Key of the channel that knows the customer.") String channel,
            @NonNull @Description("The customer's id on the channel.") String customerId,
            @Nullable @Description("Banners or the message box; both by default.") CampaignMedium medium,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        InAppListing listing = new InAppListing(channel, customerId, medium);
        PageRequest request = PageRequest.of(first, after, last, before, listing.ordering());
        return messages.visible(listing, request).map(page -> InAppMessageConnection.of(page, listing));
    }

    @Name("totalCount")
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description("How many messages the whole list holds.")
    public Uni<List<@NonNull Integer>> countInAppMessages(@Source List<InAppMessageConnection> connections) {
        return Uni.join()
                .all(connections.stream()
                        .map(each -> messages.count(each.listing()))
                        .toList())
                .andFailFast();
    }
}
