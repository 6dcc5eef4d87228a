package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign as it stands. Its channels, targets and results are fields of their own. */
@Description("A campaign: whom it talks to and why, by what, for how long, and by what it is judged (캠페인).")
public record Campaign(
        @Ignore long rowId,

        @NonNull @Description("The key by which files and other systems name the campaign; unique, lower case.")
        String key,

        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("What it is to achieve (목표).") String objective,

        @Nullable @Description(
                "Key of the RFM segment that it addresses, for example DORMANT; null when it addresses an audience.")
        String segmentKey,

        @NonNull @Description("How it is to work on these people, in words (전략).")
        String strategy,

        @NonNull @Description("First day, in the brand's zone.")
        LocalDate startsOn,

        @NonNull @Description("Last day, in the brand's zone; it still belongs to the campaign.")
        LocalDate endsOn,

        @NonNull @Description("The share of the audience that is left alone, 0 to 0.5.")
        double holdoutShare,

        @NonNull @Description("Who decides in which arm a member stands.")
        CampaignAssignment assignment,

        @NonNull @Description("For how many times 24 hours after a click or delivery an order may be attributed to it.")
        int attributionDays,

        @NonNull @Description("Where it stands.") CampaignStatus status,

        @Nullable @Description("When it began; null before that.")
        OffsetDateTime launchedAt,

        @Nullable @Description("As of when its audience was taken; null before it began.")
        OffsetDateTime audienceAsOf,

        @Nullable @Description("Members, both arms together; null before it began.")
        Integer audienceSize,

        @Nullable @Description("Members left alone; null before it began.")
        Integer holdoutSize,

        @Nullable @Description("Since when it is held; null unless PAUSED.")
        OffsetDateTime pausedAt,

        @Nullable @Description("When it was completed or cancelled; null before that.")
        OffsetDateTime endedAt,

        @NonNull @Description("Grows with every change. Give it when changing, so that nobody overwrites a change unseen.")
        int version,

        @NonNull @Description("When it was first written down.")
        OffsetDateTime createdAt,

        @NonNull @Description("When it last changed.") OffsetDateTime updatedAt,
        @Ignore @Nullable Long redesignOfRowId,
        @Ignore @Nullable Long audienceRowId)
        implements Node {
    public static final String TYPE = "Campaign";

    @Id
    @NonNull @Description("Opaque id of the campaign.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, rowId);
    }
}
