package io.dangol.delivery;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What a campaign's sending is at, one statement for all campaigns of an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class DeliveryFields {
    private final CampaignDeliveries deliveries;

    public DeliveryFields(CampaignDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Description("How far its sending is, and why messages wait or did not go; null when nothing is sent from here.")
    public Uni<List<@Nullable CampaignDelivery>> delivery(@Source List<Campaign> campaigns) {
        return deliveries
                .of(Rows.keys(campaigns, Campaign::rowId))
                .map(found -> campaigns.stream()
                        .map(campaign -> found.get(campaign.rowId()))
                        .toList());
    }
}
