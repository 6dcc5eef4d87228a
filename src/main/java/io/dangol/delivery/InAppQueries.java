package io.dangol.delivery;

import io.dangol.access.Role;
import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What the shop's app asks. */
@GraphQLApi
public class InAppQueries {
    private static final int MOST = 100;

    private final InAppMessages messages;

    public InAppQueries(InAppMessages messages) {
        this.messages = messages;
    }

    @Query
    @RolesAllowed(Role.Names.INTAKE)
    @NonNull @Description(
            "What the shop's app may show a customer now, newest first; empty for a customer whom the channel does not know."
                    + " For the shop's own servers, which know who is logged in.")
    public Uni<List<@NonNull InAppMessage>> inAppMessages(
            @NonNull @Description("Key of the channel that knows the customer.") String channel,
            @NonNull @Description("The customer's id on the channel.") String customerId,
            @Nullable @Description("Banners or the message box; both by default.") CampaignMedium medium,
            @Nullable @DefaultValue("20") @Description("How many at most, 1 to 100.") Integer first) {
        int most = first == null ? 20 : first;
        if (most < 1 || most > MOST) {
            throw DangolException.badInput("first is " + most + ". Give 1 to " + MOST + ".");
        }
        return messages.visible(channel, customerId, medium, most);
    }
}
