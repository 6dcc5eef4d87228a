package io.dangol.campaign;

import io.dangol.shared.DangolException;
import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** When a campaign is to talk to people. */
@OneOf
@Input("CampaignTriggerInput")
@Description("When a campaign is to talk to people (발송 계기): exactly one field is given.")
public record CampaignTriggerInput(
        @Nullable @Description("true: once, when it begins, to everybody.")
        Boolean once,

        @Nullable @Description("By the calendar, to whoever is in the target each time.")
        RecurringTrigger recurring,

        @Nullable @Description("To each in the days around something of their own.")
        GoldenTimeTrigger goldenTime) {
    /** @throws DangolException with BAD_USER_INPUT for {@code once: false} */
    CampaignTrigger trigger() {
        if (recurring != null) {
            return new CampaignTrigger.Recurring(recurring);
        }
        if (goldenTime != null) {
            return new CampaignTrigger.GoldenTime(goldenTime);
        }
        if (!Boolean.TRUE.equals(once)) {
            throw DangolException.badInput(
                    "trigger.once is false. Give true, or recurring or goldenTime in its place.");
        }
        return CampaignTrigger.ONCE;
    }
}
