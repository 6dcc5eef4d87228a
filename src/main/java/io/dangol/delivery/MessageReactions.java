package io.dangol.delivery;

import io.dangol.audience.Asking;
import io.dangol.audience.ConditionExtension;
import io.dangol.audience.Facts;
import io.dangol.audience.MessageReaction;
import io.dangol.audience.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers did with messages, as a condition. */
@ApplicationScoped
class MessageReactions implements ConditionExtension<MessageReaction> {
    private static final String SAME_MESSAGE = "n.customer_id = e.customer_id and n.campaign_id = e.campaign_id"
            + " and n.medium = e.medium and n.occurred_at < ?::timestamptz";
    private static final String SIMILAR = "e.campaign_id in (select s.id from campaign s join campaign k"
            + " on k.id = s.id or k.segment_key = s.segment_key or k.audience_id = s.audience_id where k.id = any (?::bigint[]))";

    @Override
    public Class<MessageReaction> type() {
        return MessageReaction.class;
    }

    @Override
    public Predicate predicate(MessageReaction condition, Asking asking) {
        return switch (condition.reaction()) {
            case OPENED -> events(condition, asking, "OPENED");
            case CLICKED -> events(condition, asking, "CLICKED");
            case RECEIVED -> without(events(condition, asking, "SENT", "DELIVERED"), asking, "BOUNCED");
            case IGNORED ->
                without(events(condition, asking, "SENT", "DELIVERED"), asking, "BOUNCED", "OPENED", "CLICKED");
        };
    }

    private static Facts events(MessageReaction condition, Asking asking, String... kinds) {
        Facts events = new Facts("message_event e", "e.customer_id")
                .where("e.kind = any (?::varchar[])", (Object) kinds)
                .whereGiven(
                        "e.medium = ?",
                        condition.medium() == null ? null : condition.medium().name())
                .whereGiven(
                        condition.similar() ? SIMILAR : "e.campaign_id = any (?::bigint[])", condition.campaignKeys())
                .figure("max(local_day(e.occurred_at, ?))", asking.zone());
        return condition.within(events, "e.occurred_at", asking);
    }

    private static Facts without(Facts sent, Asking asking, String... kinds) {
        return sent.where(
                "not exists (select from message_event n where " + SAME_MESSAGE + " and n.kind = any (?::varchar[]))",
                asking.now(),
                kinds);
    }
}
