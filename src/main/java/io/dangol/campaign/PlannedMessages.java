package io.dangol.campaign;

import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Rows;
import io.dangol.shared.UserError;
import io.dangol.template.MessageTemplate;
import io.dangol.template.MessageTemplates;
import io.dangol.template.TemplateFinding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a campaign is to say by each of its channels: checked while it is planned, pinned when it begins. */
@ApplicationScoped
class PlannedMessages {
    private static final int LONGEST_WAIT_HOURS = 720;

    private final MessageTemplates templates;
    private final CampaignChannelRepository channels;
    private final SendingMeans means;

    PlannedMessages(MessageTemplates templates, CampaignChannelRepository channels, SendingMeans means) {
        this.templates = templates;
        this.channels = channels;
        this.means = means;
    }

    /** What is wrong with the channels' templates and waits. Reads outside of any session. */
    Uni<List<UserError>> complaints(List<CampaignChannel> planned) {
        return templates
                .byIds(Rows.givenKeys(planned, PlannedMessages::template))
                .map(found -> {
                    List<UserError> errors = new ArrayList<>();
                    for (int i = 0; i < planned.size(); i++) {
                        check("input.channels." + i, planned.get(i), i == planned.size() - 1, found, errors);
                    }
                    long with = planned.stream()
                            .filter(each -> each.template() != null)
                            .count();
                    if (with > 0 && with < planned.size()) {
                        errors.add(UserError.at(
                                "input.channels",
                                "Only " + with + " of " + planned.size()
                                        + " channels have a template. Give each of them one, or none."));
                    }
                    return errors;
                });
    }

    private static void check(
            String path,
            CampaignChannel channel,
            boolean last,
            Map<Long, MessageTemplate> found,
            List<UserError> errors) {
        Long key = template(channel);
        MessageTemplate template = key == null ? null : found.get(key);
        if (key != null && template == null) {
            errors.add(UserError.at(
                    path + ".template", "There is no such message template. Use an id as a query returned it."));
        } else if (template != null && !channel.medium().carries(template.format())) {
            errors.add(UserError.at(
                    path + ".template",
                    "The template " + template.key() + " is " + template.format() + ", which " + channel.medium()
                            + " does not carry; it carries " + channel.medium().formats() + "."));
        }
        Integer hours = channel.fallbackAfterHours();
        if (hours != null && (hours < 1 || hours > LONGEST_WAIT_HOURS || last || key == null)) {
            errors.add(UserError.at(
                    path + ".fallbackAfterHours",
                    "fallbackAfterHours is " + hours + ". Give 1 to " + LONGEST_WAIT_HOURS
                            + " to a channel that has a template and that another one follows."));
        }
    }

    /**
     * Fixes the wording of each channel as it stands now, in the caller's session.
     *
     * @throws DangolException with CONFLICT when a wording must not go out, or there is nothing to send it by
     */
    Uni<Void> pin(long campaignId) {
        return channels.list("campaignId = ?1 and template is not null order by position", campaignId)
                .chain(rows -> templates
                        .byIds(Rows.givenKeys(rows, row -> row.template))
                        .invoke(found -> rows.forEach(row -> pin(row, found.get(row.template)))))
                .replaceWithVoid();
    }

    private void pin(CampaignChannelEntity row, MessageTemplate template) {
        template.findings().stream()
                .filter(TemplateFinding::forbids)
                .findFirst()
                .ifPresent(finding -> {
                    throw DangolException.conflict("The template " + template.key() + " must not go out: "
                            + finding.message() + " " + finding.remedy());
                });
        if (!means.media().contains(row.medium)) {
            throw DangolException.conflict("Nothing is configured to send " + row.medium
                    + " by. Configure its channel under dangol.delivery, or plan the campaign without templates and"
                    + " report what is sent elsewhere.");
        }
        row.templateVersion = template.version();
    }

    private static Long template(CampaignChannel channel) {
        return channel.template() == null ? null : GlobalId.key(MessageTemplate.TYPE, channel.template());
    }
}
