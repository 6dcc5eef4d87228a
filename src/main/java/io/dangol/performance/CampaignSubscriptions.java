package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Follows campaigns while they run. */
@GraphQLApi
public class CampaignSubscriptions {
    /** The facts are asked, so that a campaign can be followed on any replica; often enough for eyes, not for the database. */
    private static final Duration PACE = Duration.ofSeconds(5);

    private final CampaignFunnels funnels;
    private final CampaignCatalog catalog;
    private final BusinessClock clock;

    public CampaignSubscriptions(CampaignFunnels funnels, CampaignCatalog catalog, BusinessClock clock) {
        this.funnels = funnels;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Subscription
    @RolesAllowed(Role.Names.ANALYST)
    @NonNull @Description(
            "A campaign's funnel now and each time that a figure in it has moved, looked at every 5 seconds (실시간 현황).")
    public Multi<CampaignFunnel> campaignFunnelChanged(@Id @NonNull @Description("Id of the campaign.") String id) {
        long key = GlobalId.key(Campaign.TYPE, id);
        return Multi.createBy()
                .repeating()
                .uni(() -> funnel(key, id))
                .withDelay(PACE)
                .indefinitely()
                .skip()
                .repetitions((one, other) -> alike(one, other) ? 0 : 1);
    }

    private Uni<CampaignFunnel> funnel(long key, String id) {
        return catalog.find(key)
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.notFound("There is no campaign with the id " + id + "."))
                .chain(campaign -> funnels.of(List.of(campaign), clock.now()))
                .map(found -> found.get(key))
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.conflict(
                        "The campaign has not begun. Follow it once campaignLaunch has begun it."));
    }

    /** Time alone moves nothing. */
    private static boolean alike(CampaignFunnel one, CampaignFunnel other) {
        return one.asOf(other.asOf()).equals(other);
    }
}
