package io.dangol.performance;

import io.dangol.access.Role;
import io.dangol.campaign.Campaign;
import io.dangol.campaign.CampaignCatalog;
import io.dangol.campaign.KpiTarget;
import io.dangol.shared.BatchedField;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.PageRequest;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What campaigns and their promises earned, one statement for all of them in an answer. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class PerformanceFields {
    private final KpiResults results;
    private final CampaignFunnels funnels;
    private final CampaignCatalog catalog;
    private final BusinessClock clock;

    public PerformanceFields(
            KpiResults results, CampaignFunnels funnels, CampaignCatalog catalog, BusinessClock clock) {
        this.results = results;
        this.funnels = funnels;
        this.catalog = catalog;
        this.clock = clock;
    }

    @NonNull @Description("The newest result of each promise that has one, in the order of the plan.")
    public Uni<List<@NonNull List<@NonNull KpiResult>>> latestKpiResults(@Source List<Campaign> campaigns) {
        return results.latestOfCampaigns(campaigns.stream().map(Campaign::rowId).toList())
                .map(found -> campaigns.stream()
                        .map(campaign -> found.getOrDefault(campaign.rowId(), List.of()))
                        .toList());
    }

    @Description("How far the members came, counted now from the facts; null before the campaign began.")
    public Uni<List<@Nullable CampaignFunnel>> funnel(@Source List<Campaign> campaigns) {
        return funnels.of(campaigns, clock.now())
                .map(found -> campaigns.stream()
                        .map(campaign -> found.get(campaign.rowId()))
                        .toList());
    }

    @Description("The newest result; null before the first recording.")
    public Uni<List<@Nullable KpiResult>> latestResult(@Source List<KpiTarget> targets) {
        return results.latestOfTargets(targets.stream().map(KpiTarget::rowId).toList())
                .map(found -> targets.stream()
                        .map(target -> found.get(target.rowId()))
                        .toList());
    }

    @NonNull @Description("The results over time, oldest first, one for each recording.")
    public CompletionStage<KpiResultConnection> kpiResults(
            Context context,
            @Source KpiTarget target,
            @Nullable @Description("How many to return from the start, 1 to 100; 20 by default.") Integer first,
            @Nullable @Description("Return those behind this cursor.") String after,
            @Nullable @Description("How many to return from the end, 1 to 100: the newest.") Integer last,
            @Nullable @Description("Return those before this cursor.") String before) {
        PageRequest request = PageRequest.of(first, after, last, before, KpiResults.ORDERING);
        return BatchedField.load(
                context,
                "KpiTarget.kpiResults/" + first + '/' + after + '/' + last + '/' + before,
                target.rowId(),
                KpiResultConnection.of(request, List.of(), target.rowId()),
                targets -> results.series(targets, request).map(found -> connections(request, found)));
    }

    @NonNull @Description("How many results the whole series holds.")
    public Uni<List<@NonNull Integer>> totalCount(@Source List<KpiResultConnection> connections) {
        return results.counts(connections.stream()
                        .map(KpiResultConnection::targetRowId)
                        .toList())
                .map(found -> connections.stream()
                        .map(connection -> found.getOrDefault(connection.targetRowId(), 0))
                        .toList());
    }

    @NonNull @Description("The promise that was measured.")
    public Uni<List<@NonNull KpiTarget>> target(@Source List<KpiResult> measured) {
        return catalog.targetsByIds(
                        measured.stream().map(KpiResult::targetRowId).toList())
                .map(found -> measured.stream()
                        .map(result -> found.get(result.targetRowId()))
                        .toList());
    }

    @Description(
            "What was recorded for the same instant before refunds or late facts corrected it; null at revision 0.")
    public Uni<List<@Nullable KpiResult>> former(@Source List<KpiResult> corrections) {
        return results.former(corrections.stream().map(KpiResult::rowId).toList())
                .map(found -> corrections.stream()
                        .map(result -> found.get(result.rowId()))
                        .toList());
    }

    private static Map<Long, KpiResultConnection> connections(PageRequest request, Map<Long, List<KpiResult>> found) {
        Map<Long, KpiResultConnection> connections = new HashMap<>();
        found.forEach((target, rows) -> connections.put(target, KpiResultConnection.of(request, rows, target)));
        return connections;
    }
}
