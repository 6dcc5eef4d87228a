package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.customer.CustomerLock;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the shop's app shows, and what customers did with it. */
@ApplicationScoped
class InAppMessages {
    private final Pool pool;
    private final CustomerLock lock;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    InAppMessages(Pool pool, CustomerLock lock, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.lock = lock;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the customer may see now, newest first; nothing for a customer whom the channel does not know. */
    Uni<Page<InAppMessage>> visible(InAppListing listing, PageRequest request) {
        InAppListing.Place from = InAppListing.place(request.from());
        Tuple values = asked(listing)
                .addOffsetDateTime(from == null ? null : from.shownFrom())
                .addUUID(from == null ? null : from.key())
                .addBoolean(request.backward())
                .addInteger(request.rowsToRead());
        return pool.preparedQuery(InAppSql.PAGE)
                .execute(values)
                .map(rows -> Page.of(request, Rows.list(rows, this::message), listing::cursor));
    }

    Uni<Integer> count(InAppListing listing) {
        return pool.preparedQuery(InAppSql.COUNT)
                .execute(asked(listing))
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    private Tuple asked(InAppListing listing) {
        return Tuple.of(listing.channel(), listing.customer(), calendar.local(clock.now()), listing.mediumName());
    }

    /** Notes that messages were seen, each once, and answers with those that there are. */
    Uni<Set<UUID>> seen(List<UUID> keys) {
        return react(InAppSql.SEEN, keys, MessageEventKind.OPENED);
    }

    /** Notes that messages were clicked, and thereby seen, each once, and answers with those that there are. */
    Uni<Set<UUID>> clicked(List<UUID> keys) {
        return react(InAppSql.CLICKED, keys, MessageEventKind.OPENED, MessageEventKind.CLICKED);
    }

    private Uni<Set<UUID>> react(String sql, List<UUID> keys, MessageEventKind... kinds) {
        String[] names = Arrays.stream(kinds).map(Enum::name).toArray(String[]::new);
        return pool.withTransaction(connection -> lock.toWriteFacts(connection)
                .chain(() -> connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(calendar.local(clock.now()), keys.toArray(UUID[]::new), names)))
                .map(rows -> new HashSet<>(Rows.list(rows, row -> row.getUUID(0)))));
    }

    private InAppMessage message(Row row) {
        return new InAppMessage(
                row.getUUID("key").toString(),
                CampaignMedium.valueOf(row.getString("medium")),
                row.getString("campaign_key"),
                row.getString("title"),
                row.getString("body"),
                calendar.local(row.getOffsetDateTime("shown_from").toInstant()),
                calendar.local(row.getOffsetDateTime("shown_until").toInstant()),
                calendar.local(row.getOffsetDateTime("seen_at")),
                calendar.local(row.getOffsetDateTime("clicked_at")));
    }
}
