package io.dangol.campaign;

import io.dangol.access.Role;
import io.dangol.shared.BatchedField;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** When campaigns talk to people, one statement for all campaigns of an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class CampaignTriggerFields {
    private final CampaignTriggers triggers;
    private final CampaignOccasions occasions;
    private final BusinessClock clock;

    public CampaignTriggerFields(CampaignTriggers triggers, CampaignOccasions occasions, BusinessClock clock) {
        this.triggers = triggers;
        this.occasions = occasions;
        this.clock = clock;
    }

    @NonNull @Description("When it talks to people (발송 계기).")
    public Uni<List<@NonNull CampaignTriggerShown>> trigger(@Source List<Campaign> campaigns) {
        return triggers.of(Rows.keys(campaigns, Campaign::rowId))
                .map(found -> campaigns.stream()
                        .map(campaign ->
                                CampaignTriggerShown.of(found.getOrDefault(campaign.rowId(), CampaignTrigger.ONCE)))
                        .toList());
    }

    @Description(
            "When it next looks for people by itself; null while it is a DRAFT or PAUSED, when it is over, and once a campaign"
                    + " that is sent once has begun.")
    public Uni<List<@Nullable OffsetDateTime>> nextOccasion(@Source List<Campaign> campaigns) {
        return occasions.next(campaigns, clock.now());
    }

    @NonNull @Description("The days on which it looked for people, the latest first (발송 회차); none where it is sent once.")
    public CompletionStage<CampaignOccasionConnection> occasions(
            Context context,
            @Source Campaign campaign,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100: the oldest.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        PageRequest request = PageRequest.of(first, after, last, before, CampaignOccasions.ORDERING);
        return BatchedField.load(
                context,
                "Campaign.occasions/" + first + '/' + after + '/' + last + '/' + before,
                campaign.rowId(),
                CampaignOccasionConnection.of(request, List.of(), campaign.rowId()),
                campaigns -> occasions.pages(campaigns, request).map(found -> connections(request, found)));
    }

    @NonNull @Description("How many occasions the whole list holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<CampaignOccasionConnection> connections) {
        return occasions
                .counts(Rows.keys(connections, CampaignOccasionConnection::campaignRowId))
                .map(found -> Rows.inOrder(connections, CampaignOccasionConnection::campaignRowId, found, 0));
    }

    private static Map<Long, CampaignOccasionConnection> connections(
            PageRequest request, Map<Long, List<CampaignOccasion>> found) {
        Map<Long, CampaignOccasionConnection> connections = new HashMap<>();
        found.forEach(
                (campaign, rows) -> connections.put(campaign, CampaignOccasionConnection.of(request, rows, campaign)));
        return connections;
    }
}
