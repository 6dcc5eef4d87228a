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
        PlanWords words = original.words();
        return new CampaignPlan(
                key,
                originalRowId,
                name == null ? words : new PlanWords(name, words.objective(), words.strategy()),
                original.reach(),
                original.period().from(startsOn == null ? today : startsOn),
                original.trial(),
                original.goals(),
                original.channels(),
                original.trigger(),
                original.spending());
    }
}
