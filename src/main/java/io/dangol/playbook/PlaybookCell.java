package io.dangol.playbook;

import io.dangol.campaign.CampaignMedium;
import io.dangol.lifecycle.LifecycleStage;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An action of the playbook. */
@Description(
        "An action of the playbook: for customers of a stage, for a purpose, at a time, by a channel, with an offer.")
public record PlaybookCell(
        @Ignore long key,

        @NonNull @Description("Stable key, such as sign-up-welcome.")
        String slug,

        @NonNull @Description("English name.") String name,
        @NonNull @Description("Korean name.") String nameKo,

        @Nullable @Description("The stage whose customers it is for; null for customers of any.")
        LifecycleStage stage,

        @NonNull @Description("What it is to achieve.") PlaybookPurpose purpose,
        @NonNull @Description("Why it works, in words.") String strategy,
        @NonNull @Description("When it may happen.") GoldenTime goldenTime,

        @NonNull @Description("The channel it is best sent by.")
        CampaignMedium medium,

        @NonNull @Description("What is offered.") String offer,

        @Description("1 to be run now, 2 when something is to be prepared first.")
        int tier,

        @NonNull @Description(
                "Whom it is for as JSON, which is a value of the input type AudienceDefinition. The days in it are those of goldenTime.")
        String definition,

        @NonNull @Description("Whether it runs, as the campaigns say that are linked or address its audience.")
        PlaybookState state,

        @Ignore @Nullable Long audienceKey)
        implements Node {
    public static final String TYPE = "PlaybookCell";

    @Override
    @Id
    @NonNull @Description("Opaque id of the action.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
