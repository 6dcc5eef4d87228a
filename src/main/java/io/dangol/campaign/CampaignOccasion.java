package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A day on which a campaign looked for people. */
@Description("A day on which a campaign looked for people by its calendar or golden time (발송 회차).")
public record CampaignOccasion(
        @Ignore long rowId,
        @Ignore long campaignRowId,

        @NonNull @Description("What it is called: its day in the brand's zone, such as 2026-11-27.")
        String occasion,

        @NonNull @Description("When it was to begin.") OffsetDateTime scheduledFor,

        @NonNull @Description("What became of it.") OccasionStatus status,

        @NonNull @Description("When people were last entered or it was passed over.")
        OffsetDateTime evaluatedAt,

        @Description("How many people were entered, the holdout included.")
        int entered,

        @Description("How many of them were put into the outbox; 0 where the campaign is sent elsewhere.")
        int queued)
        implements Node {
    public static final String TYPE = "CampaignOccasion";

    @Id
    @NonNull @Description("Opaque id of the occasion.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
