package io.dangol.campaign;

import io.dangol.access.Role;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** When campaigns talk to people, one statement for all campaigns of an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CampaignTriggerFields {
    private final CampaignTriggers triggers;

    public CampaignTriggerFields(CampaignTriggers triggers) {
        this.triggers = triggers;
    }

    @NonNull @Description("When it talks to people (발송 계기).")
    public Uni<List<@NonNull CampaignTriggerShown>> trigger(@Source List<Campaign> campaigns) {
        return triggers.of(Rows.keys(campaigns, Campaign::rowId))
                .map(found -> campaigns.stream()
                        .map(campaign ->
                                CampaignTriggerShown.of(found.getOrDefault(campaign.rowId(), CampaignTrigger.ONCE)))
                        .toList());
    }
}
