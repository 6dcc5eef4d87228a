package io.dangol.playbook;

import io.dangol.campaign.CampaignMedium;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A change of an action. */
@Input("PlaybookCellUpdateInput")
@Description("A change of an action. What is left out stays.")
public record PlaybookCellUpdateInput(
        @Id @NonNull @Description("Id of the action.") String id,

        @Nullable @Description("Why it works, up to 1,000 characters.")
        String strategy,

        @Nullable @Description("What is offered, up to 500 characters.")
        String offer,

        @Nullable @Description("The channel it is best sent by.")
        CampaignMedium medium,

        @Nullable @Description("First day of the window, -365 to 3650.")
        Integer fromDays,

        @Nullable @Description("Last day of the window, -365 to 3650.")
        Integer toDays,

        @Nullable @Description("1 to be run now, 2 when something is to be prepared first.")
        Integer tier,

        @Id @Nullable @Description("Id of the stored audience by which it is run.")
        String audienceId,

        @Id
        @Nullable @io.smallrye.graphql.api.Nullable @Description("Ids of the campaigns that run it, in the place of those linked before.")
        List<@NonNull String> campaignIds) {}
