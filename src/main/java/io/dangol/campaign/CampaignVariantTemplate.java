package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.template.MessageTemplate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What a variant says by one of the campaign's channels, in place of the channel's template. */
@Description("What a variant says by one of the campaign's channels, in place of the channel's template.")
public record CampaignVariantTemplate(
        @NonNull @Description("The channel, which has a template of its own for the other variants.")
        CampaignMedium medium,

        @Id @NonNull @Description("Id of the message template that this variant's members get by it.")
        String template) {
    long templateRowId() {
        return GlobalId.key(MessageTemplate.TYPE, template);
    }
}
