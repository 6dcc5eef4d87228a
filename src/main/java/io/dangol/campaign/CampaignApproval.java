package io.dangol.campaign;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whether a campaign may be launched as far as somebody else must agree. */
@Description("Whether somebody else agreed to a campaign's plan (승인).")
public record CampaignApproval(
        @NonNull @Description("Whether it is approved.") ApprovalState state,

        @NonNull @Description("Names what there is to approve as it stands: the plan, its wordings and its audiences. Give it to"
                + " campaignApprove after looking at them.")
        String revision,

        @Nullable @Description("Who approved it, as in the audit trail; null when nobody did.")
        String by,

        @Nullable @Description("When it was approved; null when it was not.")
        OffsetDateTime at,

        @Nullable @Description("What was changed since, where the state is OUTDATED.")
        String changedSince,

        @NonNull @Description("Who changed the plan last, and therefore cannot approve it.")
        String lastEditor,

        @Nullable @Description("Above how many recipients the brand demands an approval; null when it demands none.")
        Integer requiredAbove) {}
