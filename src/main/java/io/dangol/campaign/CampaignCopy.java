package io.dangol.campaign;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign to be written down again, to be improved. */
@Input("CampaignCopyInput")
@Description("A campaign to be written down again as DRAFT, to be improved (재설계).")
public record CampaignCopy(
        @NonNull @Id @Description("Id of the campaign to copy.")
        String id,

        @NonNull @Description("Key of the copy, which no other campaign has.")
        String key,

        @Nullable @Description("Name of the copy; that of the original by default.")
        String name,

        @Nullable @Description("First day of the copy; today by default. It takes as many days as the original.")
        LocalDate startsOn) {
    CampaignPlan of(CampaignPlan original, long originalRowId, LocalDate today) {
        LocalDate first = startsOn == null ? today : startsOn;
        return new CampaignPlan(
                key,
                name == null ? original.name() : name,
                original.objective(),
                original.segmentKey(),
                original.strategy(),
                first,
                first.plusDays(original.days() - 1),
                original.holdoutShare(),
                original.attributionDays(),
                originalRowId,
                original.channels(),
                original.targets(),
                original.assignment(),
                original.variants(),
                original.audience(),
                original.exclusions(),
                original.trigger(),
                original.spending());
    }
}
