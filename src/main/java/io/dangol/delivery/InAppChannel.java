package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Banners and the message box of the shop's app: kept here until the app asks for them. */
@ApplicationScoped
class InAppChannel implements MessageChannel {
    private static final Logger LOG = Logger.getLogger(InAppChannel.class);

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    InAppChannel(Pool pool, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<CampaignMedium> media() {
        return Set.of(CampaignMedium.IN_APP_BANNER, CampaignMedium.IN_APP_INBOX);
    }

    @Override
    public int perSecond(CampaignMedium medium) {
        return 0;
    }

    @Override
    public Uni<List<Handover>> handOver(List<OutgoingMessage> messages) {
        return pool.preparedQuery(InAppSql.SHOW)
                .execute(values(messages))
                .map(shown -> all(messages, Handover.Accepted::new))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "%d in-app messages are not settled", messages.size()))
                .onFailure()
                .recoverWithItem(() -> all(messages, Handover.Unsettled::new));
    }

    private static List<Handover> all(List<OutgoingMessage> messages, Function<UUID, Handover> outcome) {
        return messages.stream().map(OutgoingMessage::key).map(outcome).toList();
    }

    private Tuple values(List<OutgoingMessage> messages) {
        return Tuple.tuple()
                .addOffsetDateTime(calendar.local(clock.now()))
                .addArrayOfLong(
                        messages.stream().map(OutgoingMessage::customerId).toArray(Long[]::new))
                .addArrayOfUUID(messages.stream().map(OutgoingMessage::key).toArray(UUID[]::new))
                .addArrayOfLong(
                        messages.stream().map(OutgoingMessage::campaignId).toArray(Long[]::new))
                .addArrayOfString(
                        messages.stream().map(each -> each.medium().name()).toArray(String[]::new))
                .addArrayOfString(messages.stream().map(OutgoingMessage::title).toArray(String[]::new))
                .addArrayOfString(messages.stream().map(OutgoingMessage::body).toArray(String[]::new))
                .addArrayOfOffsetDateTime(messages.stream()
                        .map(each -> calendar.local(each.shownUntil()))
                        .toArray(OffsetDateTime[]::new));
    }
}
