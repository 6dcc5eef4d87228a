package io.dangol.campaign;

import io.dangol.shared.GlobalId;
import io.dangol.shared.UserError;
import io.dangol.template.MessageTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the templates and waits of a plan must fulfil: those of its channels, and those of its variants in their place. */
final class MessageRules {
    private static final int LONGEST_WAIT_HOURS = 720;

    private final Map<Long, MessageTemplate> templates;
    private final Map<CampaignMedium, @Nullable MessageTemplate> byChannels = new EnumMap<>(CampaignMedium.class);
    private final List<UserError> errors = new ArrayList<>();

    private MessageRules(Map<Long, MessageTemplate> templates) {
        this.templates = templates;
    }

    /** @param templates those that the plan names, by row id, as far as there are such */
    static List<UserError> complaints(CampaignPlan plan, Map<Long, MessageTemplate> templates) {
        MessageRules rules = new MessageRules(templates);
        rules.channels(plan.channels());
        for (int i = 0; i < plan.trial().variants().size(); i++) {
            rules.variant(
                    "input.variants." + i + ".templates",
                    plan.trial().variants().get(i));
        }
        return List.copyOf(rules.errors);
    }

    /** Row ids of all templates that the plan names. */
    static List<Long> named(CampaignPlan plan) {
        List<Long> named = new ArrayList<>();
        plan.channels().stream()
                .filter(channel -> channel.template() != null)
                .forEach(channel -> named.add(template(channel)));
        plan.trial().variants().forEach(variant -> variant.templates().forEach(own -> named.add(own.templateRowId())));
        return named;
    }

    private void channels(List<CampaignChannel> channels) {
        for (int i = 0; i < channels.size(); i++) {
            channel("input.channels." + i, channels.get(i), i == channels.size() - 1);
        }
        long with = channels.stream().filter(each -> each.template() != null).count();
        if (with > 0 && with < channels.size()) {
            complain(
                    "input.channels",
                    "Only " + with + " of " + channels.size()
                            + " channels have a template. Give each of them one, or none.");
        }
    }

    private void channel(String path, CampaignChannel channel, boolean last) {
        MessageTemplate template =
                channel.template() == null ? null : carried(path + ".template", channel.medium(), template(channel));
        byChannels.put(channel.medium(), template);
        Integer hours = channel.fallbackAfterHours();
        if (hours != null && (hours < 1 || hours > LONGEST_WAIT_HOURS || last || channel.template() == null)) {
            complain(
                    path + ".fallbackAfterHours",
                    "fallbackAfterHours is " + hours + ". Give 1 to " + LONGEST_WAIT_HOURS
                            + " to a channel that has a template and that another one follows.");
        }
    }

    private void variant(String path, CampaignVariantPlan variant) {
        Set<CampaignMedium> seen = EnumSet.noneOf(CampaignMedium.class);
        for (int i = 0; i < variant.templates().size(); i++) {
            CampaignVariantTemplate own = variant.templates().get(i);
            String at = path + "." + i;
            if (!seen.add(own.medium())) {
                complain(at + ".medium", own.medium() + " stands twice. Keep it once for each variant.");
            }
            own(at, own);
        }
    }

    /** Beside a channel's template stands one that needs the same consent, or the variants would reach different people. */
    private void own(String path, CampaignVariantTemplate own) {
        MessageTemplate template = carried(path + ".template", own.medium(), own.templateRowId());
        MessageTemplate beside = byChannels.get(own.medium());
        if (beside == null) {
            complain(
                    path + ".medium",
                    own.medium()
                            + " is no channel of the campaign that has a template. Add it to channels with what the"
                            + " other variants say, or leave this out.");
        } else if (template != null && template.purpose() != beside.purpose()) {
            complain(
                    path + ".template",
                    "The template " + template.key() + " is " + template.purpose() + " and the channel's, "
                            + beside.key()
                            + ", is " + beside.purpose() + ": the variants would reach different people. Use a template"
                            + " of the same purpose.");
        }
    }

    private @Nullable MessageTemplate carried(String path, CampaignMedium medium, long key) {
        MessageTemplate template = templates.get(key);
        if (template == null) {
            complain(path, "There is no such message template. Use an id as a query returned it.");
        } else if (!medium.carries(template.format())) {
            complain(
                    path,
                    "The template " + template.key() + " is " + template.format() + ", which " + medium
                            + " does not carry; it carries " + medium.formats() + ".");
        }
        return template;
    }

    private static long template(CampaignChannel channel) {
        return GlobalId.key(MessageTemplate.TYPE, channel.template());
    }

    private void complain(String path, String message) {
        errors.add(UserError.at(path, message));
    }
}
