package io.dangol.campaign;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Changes campaigns. */
@GraphQLApi
@RolesAllowed(Role.Names.MARKETER)
public class CampaignMutations {
    private final Campaigns campaigns;
    private final CampaignCopies copies;
    private final Callers callers;
    private final BusinessCalendar calendar;

    public CampaignMutations(Campaigns campaigns, CampaignCopies copies, Callers callers, BusinessCalendar calendar) {
        this.campaigns = campaigns;
        this.copies = copies;
        this.callers = callers;
        this.calendar = calendar;
    }

    @Mutation
    @NonNull @Description("Writes down a campaign as DRAFT.")
    public Uni<CampaignPayload> campaignCreate(@NonNull @Description("The plan.") CampaignCreate input) {
        return campaigns.create(input.plan(), callers.current());
    }

    @Mutation
    @NonNull @Description("Writes a campaign's whole plan down again as a DRAFT that redesigns it, to be improved and launched.")
    public Uni<CampaignPayload> campaignCopy(@NonNull @Description("Which one.") CampaignCopy input) {
        return copies.copy(key(input.id()), input, callers.current());
    }

    @Mutation
    @NonNull @Description("Changes a campaign's plan.")
    public Uni<CampaignPayload> campaignUpdate(@NonNull @Description("The change.") CampaignUpdate input) {
        return campaigns.revise(key(input.id()), input.version(), input::onto, callers.current());
    }

    @Mutation
    @NonNull @Description(
            "Begins a campaign, or schedules it when its first day is to come. One that is sent once fixes its audience and holdout then; else members enter by its trigger.")
    public Uni<CampaignPayload> campaignLaunch(@NonNull @Description("Which one.") CampaignLaunch input) {
        return campaigns.launch(
                key(input.id()),
                input.version(),
                input.audienceOn() == null ? null : calendar.startOf(input.audienceOn()),
                callers.current());
    }

    @Mutation
    @NonNull @Description("Holds a running campaign. Orders and events still count.")
    public Uni<CampaignPayload> campaignPause(@NonNull @Description("Which one.") CampaignMove input) {
        return campaigns.pause(key(input.id()), input.version(), callers.current());
    }

    @Mutation
    @NonNull @Description("Lets a paused campaign run on.")
    public Uni<CampaignPayload> campaignResume(@NonNull @Description("Which one.") CampaignMove input) {
        return campaigns.resume(key(input.id()), input.version(), callers.current());
    }

    @Mutation
    @NonNull @Description("Ends a campaign before its last day; what happened until now is measured.")
    public Uni<CampaignPayload> campaignComplete(@NonNull @Description("Which one.") CampaignMove input) {
        return campaigns.complete(key(input.id()), input.version(), callers.current());
    }

    @Mutation
    @NonNull @Description("Calls a campaign off; nothing is measured any more.")
    public Uni<CampaignPayload> campaignCancel(@NonNull @Description("Which one.") CampaignMove input) {
        return campaigns.cancel(key(input.id()), input.version(), callers.current());
    }

    private static long key(String id) {
        return GlobalId.key(Campaign.TYPE, id);
    }
}
