package io.dangol.campaign;

import org.eclipse.microprofile.graphql.Description;

/** What starts the messages of a campaign. Stored by name. */
@Description("What starts the messages of a campaign (발송 계기).")
public enum CampaignTriggerKind {
    @Description("The launch: everybody at once, and nobody later (1회).")
    ONCE,
    @Description("The calendar: again and again, each time to whoever is in the target then (반복).")
    RECURRING,
    @Description("Something of the customer's own: each within a window of days around it (골든타임).")
    GOLDEN_TIME
}
