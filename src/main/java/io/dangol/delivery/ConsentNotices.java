package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.Brand;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells customers what became of their consents: the result of each statement within 14 days, and every two years that the
 * consent stands. A notice is information: it needs no consent. It is taken, handed over and confirmed as campaign messages
 * are, so that a sender that dies loses and doubles none.
 */
@ApplicationScoped
class ConsentNotices {
    private final Pool pool;
    private final MessageChannels channels;
    private final DeliveryConfig config;
    private final ConsentNoticeWords words;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final Runs runs;

    ConsentNotices(
            Pool pool,
            MessageChannels channels,
            DeliveryConfig config,
            Brand brand,
            BusinessCalendar calendar,
            BusinessClock clock,
            Runs runs) {
        this.pool = pool;
        this.channels = channels;
        this.config = config;
        this.words = new ConsentNoticeWords(brand, calendar, config.consentWayOut());
        this.calendar = calendar;
        this.clock = clock;
        this.runs = runs;
    }

    /** Once a day on all replicas together. */
    Uni<Void> tellDaily() {
        Instant now = clock.now();
        RunRequest request = RunRequest.exclusive(RunKind.CONSENT_NOTICES, RunTrigger.SCHEDULE)
                .oncePer(calendar.dayOf(now).toString());
        return runs.runUnlessTaken(request, run -> tell(now).map(told -> "Handed over " + told + " notices."));
    }

    /** Queues what is due, hands it over, and answers with how many notices that were. */
    Uni<Integer> tell(Instant now) {
        String[] media = channels.media().stream().map(CampaignMedium::name).toArray(String[]::new);
        return pool.preparedQuery(ConsentNoticeSql.QUEUE)
                .execute(Tuple.of(calendar.local(now), media, calendar.zone().getId()))
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> batch(now))
                        .whilst(taken -> taken > 0)
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue)));
    }

    private Uni<Integer> batch(Instant now) {
        return pool.preparedQuery(ConsentNoticeSql.TAKE)
                .execute(Tuple.of(
                        calendar.local(now), channels.batch(config.batch()), calendar.local(now.plus(config.lease()))))
                .map(rows -> Rows.list(rows, row -> row))
                .call(notices -> send(notices, now))
                .map(List::size);
    }

    private Uni<Void> send(List<Row> notices, Instant now) {
        List<OutgoingMessage> messages = notices.stream()
                .filter(notice -> notice.getString("address") != null)
                .map(notice -> words.message(notice, now.plus(config.lease())))
                .toList();
        return channels.handOver(messages).chain(handovers -> confirm(notices, handovers, now));
    }

    private Uni<Void> confirm(List<Row> notices, List<Handover> handovers, Instant now) {
        Map<UUID, Handover> outcomes = new HashMap<>();
        handovers.forEach(each -> outcomes.put(each.key(), each));
        List<UUID> keys = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<OffsetDateTime> due = new ArrayList<>();
        for (Row notice : notices) {
            DeliveryStatus status = status(outcomes.get(notice.getUUID("key")), notice.getInteger("attempts"));
            keys.add(notice.getUUID("key"));
            statuses.add(status.name());
            due.add(calendar.local(now.plus(config.retryAfter())));
        }
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(ConsentNoticeSql.CONFIRM)
                        .execute(Tuple.tuple()
                                .addOffsetDateTime(calendar.local(now))
                                .addArrayOfUUID(keys.toArray(UUID[]::new))
                                .addArrayOfString(statuses.toArray(String[]::new))
                                .addArrayOfOffsetDateTime(due.toArray(OffsetDateTime[]::new)))
                        .replaceWithVoid();
    }

    private DeliveryStatus status(@Nullable Handover handover, int attempts) {
        if (handover == null) {
            return DeliveryStatus.REFUSED;
        }
        if (handover instanceof Handover.Accepted) {
            return DeliveryStatus.SENT;
        }
        return handover instanceof Handover.Rejected || attempts >= config.attempts()
                ? DeliveryStatus.FAILED
                : DeliveryStatus.QUEUED;
    }
}
