package io.dangol.campaign;

import io.dangol.access.PersonalData;
import io.dangol.access.Role;
import io.dangol.customer.Customer;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Shows what campaigns would say. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class MessagePreviewQueries {
    private final MessagePreviews previews;
    private final PersonalData personal;
    private final BusinessClock clock;

    public MessagePreviewQueries(MessagePreviews previews, PersonalData personal, BusinessClock clock) {
        this.previews = previews;
        this.personal = personal;
        this.clock = clock;
    }

    @Query
    @NonNull @Description(
            "What a customer would get of a campaign now, by each channel in each variant; empty when it sends nothing from here,"
                    + " or there is no such campaign or customer. Callers who may not see personal fields see their names in"
                    + " brackets (실험안별 미리보기).")
    public Uni<List<@NonNull CampaignMessagePreview>> campaignMessagePreviews(
            @Id @NonNull @Description("Id of the campaign.") String campaignId,
            @Id @NonNull @Description("Id of the customer.") String customerId) {
        return previews.of(
                GlobalId.key(Campaign.TYPE, campaignId),
                GlobalId.key(Customer.TYPE, customerId),
                clock.now(),
                personal.masking());
    }
}
