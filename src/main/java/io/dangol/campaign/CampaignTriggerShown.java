package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A trigger as the API shows it: the fields of the input that makes it. */
@Type("CampaignTrigger")
@Description("When a campaign talks to people (발송 계기).")
public record CampaignTriggerShown(
        @NonNull @Description("What starts its messages.") CampaignTriggerKind kind,

        @NonNull @Description("The same in a sentence.") String words,

        @Nullable @Description("The calendar of a RECURRING one; else null.")
        RecurringTrigger recurring,

        @Nullable @Description("The window of a GOLDEN_TIME one; else null.")
        GoldenTimeTrigger goldenTime) {

    public static CampaignTriggerShown of(CampaignTrigger trigger) {
        return new CampaignTriggerShown(
                trigger.kind(),
                trigger.words(),
                trigger instanceof CampaignTrigger.Recurring recurring ? recurring.schedule() : null,
                trigger instanceof CampaignTrigger.GoldenTime golden ? golden.window() : null);
    }
}
