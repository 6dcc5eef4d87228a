package io.dangol.campaign;

import io.dangol.shared.DangolException;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.dangol.template.MessageTemplate;
import io.dangol.template.MessageTemplates;
import io.dangol.template.TemplateFinding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a campaign is to say by each of its channels: checked while it is planned, pinned when it begins. */
@ApplicationScoped
class PlannedMessages {
    private final MessageTemplates templates;
    private final CampaignChannelRepository channels;
    private final CampaignVariantTemplateRepository variants;
    private final SendingMeans means;

    PlannedMessages(
            MessageTemplates templates,
            CampaignChannelRepository channels,
            CampaignVariantTemplateRepository variants,
            SendingMeans means) {
        this.templates = templates;
        this.channels = channels;
        this.variants = variants;
        this.means = means;
    }

    /** What is wrong with the templates and waits of channels and variants. Reads outside of any session. */
    Uni<List<UserError>> complaints(CampaignPlan plan) {
        return templates
                .byIds(Rows.keys(MessageRules.named(plan), Long::longValue))
                .map(found -> MessageRules.complaints(plan, found));
    }

    /**
     * Fixes the wording of each channel, and of each variant that says its own, as it stands now, in the caller's session.
     *
     * @throws DangolException with CONFLICT when a wording must not go out, or there is nothing to send it by
     */
    Uni<Void> pin(long campaignId) {
        return channels.list("campaignId = ?1 and template is not null order by position", campaignId)
                .chain(shared -> variants.of(campaignId).chain(own -> pin(shared, own)));
    }

    private Uni<Void> pin(List<CampaignChannelEntity> shared, List<CampaignVariantTemplateEntity> own) {
        List<Long> named = Stream.concat(
                        shared.stream().map(row -> row.template), own.stream().map(row -> row.template))
                .toList();
        return templates
                .byIds(Rows.keys(named, Long::longValue))
                .invoke(found -> {
                    shared.forEach(row -> row.templateVersion = pinned(row.medium, row.template, found));
                    own.forEach(row -> row.templateVersion = pinned(row.medium, row.template, found));
                })
                .replaceWithVoid();
    }

    private int pinned(CampaignMedium medium, Long key, Map<Long, MessageTemplate> found) {
        MessageTemplate template = found.get(key);
        template.findings().stream()
                .filter(TemplateFinding::forbids)
                .findFirst()
                .ifPresent(finding -> {
                    throw DangolException.conflict("The template " + template.key() + " must not go out: "
                            + finding.message() + " " + finding.remedy());
                });
        if (!means.media().contains(medium)) {
            throw DangolException.conflict("Nothing is configured to send " + medium
                    + " by. Configure its channel under dangol.delivery, or plan the campaign without templates and"
                    + " report what is sent elsewhere.");
        }
        return template.version();
    }
}
