package io.dangol.campaign;

import io.dangol.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Approvals of campaigns, and when they are needed. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class ApprovalQueries {
    private final Approvals approvals;
    private final ApprovalRules rules;

    public ApprovalQueries(Approvals approvals, ApprovalRules rules) {
        this.approvals = approvals;
        this.rules = rules;
    }

    @Query
    @NonNull @Description("When campaigns need an approval before they are launched.")
    public Uni<CampaignApprovalRule> campaignApprovalRule() {
        return rules.rule();
    }

    @NonNull @Description("Whether somebody else than its last editor agreed to it (승인).")
    public Uni<List<@NonNull CampaignApproval>> approval(@Source List<Campaign> campaigns) {
        Long[] keys = campaigns.stream().map(Campaign::rowId).distinct().toArray(Long[]::new);
        return approvals
                .of(keys)
                .map(found ->
                        campaigns.stream().map(each -> found.get(each.rowId())).toList());
    }
}
