package io.dangol.delivery;

import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what became of the messages that were let through. */
@ApplicationScoped
class Confirmations {
    private static final int MOST_DOUBLINGS = 10;

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final DeliveryConfig config;

    Confirmations(Pool pool, BusinessCalendar calendar, DeliveryConfig config) {
        this.pool = pool;
        this.calendar = calendar;
        this.config = config;
    }

    private record Outcome(
            UUID key,
            DeliveryStatus status,
            @Nullable DeliveryReason reason,
            @Nullable Instant dueAt) {}

    /** Writes all outcomes of a batch in one statement. */
    Uni<Void> confirm(LetThroughBatch batch, List<UUID> blank, List<Handover> handovers, Instant now) {
        Map<UUID, Integer> attempts =
                batch.messages().stream().collect(Collectors.toMap(LetThrough::key, LetThrough::attempts));
        List<Outcome> outcomes = new ArrayList<>();
        blank.forEach(key -> outcomes.add(new Outcome(key, DeliveryStatus.REFUSED, DeliveryReason.NO_CONTENT, null)));
        handovers.forEach(each -> outcomes.add(outcome(each, attempts.getOrDefault(each.key(), 0) + 1, now)));
        return outcomes.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(ConfirmationSql.CONFIRM)
                        .execute(values(outcomes, now))
                        .replaceWithVoid();
    }

    private Outcome outcome(Handover handover, int tries, Instant now) {
        if (handover instanceof Handover.Accepted) {
            return new Outcome(handover.key(), DeliveryStatus.SENT, null, null);
        }
        if (handover instanceof Handover.Rejected) {
            return new Outcome(handover.key(), DeliveryStatus.FAILED, DeliveryReason.REJECTED, null);
        }
        if (tries >= config.attempts()) {
            return new Outcome(handover.key(), DeliveryStatus.FAILED, DeliveryReason.GAVE_UP, null);
        }
        Instant again = now.plus(config.retryAfter().multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS)));
        return new Outcome(handover.key(), DeliveryStatus.QUEUED, DeliveryReason.RETRY, again);
    }

    private Tuple values(List<Outcome> outcomes, Instant now) {
        return Tuple.tuple()
                .addOffsetDateTime(calendar.local(now))
                .addArrayOfUUID(outcomes.stream().map(Outcome::key).toArray(UUID[]::new))
                .addArrayOfString(
                        outcomes.stream().map(each -> each.status().name()).toArray(String[]::new))
                .addArrayOfString(outcomes.stream()
                        .map(each ->
                                each.reason() == null ? null : each.reason().name())
                        .toArray(String[]::new))
                .addArrayOfOffsetDateTime(outcomes.stream()
                        .map(each -> each.dueAt() == null ? null : calendar.local(each.dueAt()))
                        .toArray(OffsetDateTime[]::new));
    }
}
