package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that are due through the send gate: in one transaction it reads what decides, decides, and writes the
 * decision, so that no two senders let the same message through.
 */
@ApplicationScoped
class Gatekeeper {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final QuietHours quietHours;
    private final DeliveryConfig config;

    Gatekeeper(Pool pool, BusinessCalendar calendar, DeliveryConfig config) {
        this.pool = pool;
        this.calendar = calendar;
        this.quietHours = new QuietHours(calendar);
        this.config = config;
    }

    /** Decides about the next messages of a campaign, at most so many; about none when it does not run any more. */
    Uni<LetThroughBatch> letThrough(long campaign, int most, Instant now) {
        return pool.withTransaction(connection -> connection
                .query(GateSql.ONE_AT_A_TIME)
                .execute()
                .chain(() -> connection.preparedQuery(OutboxSql.HOLD_RUNNING).execute(Tuple.of(campaign)))
                .chain(running -> running.rowCount() == 0
                        ? Uni.createFrom().item(LetThroughBatch.nothing(campaign))
                        : caps(connection)
                                .chain(caps -> take(connection, campaign, most, caps, now)
                                        .chain(due -> decide(
                                                connection,
                                                campaign,
                                                running.iterator().next(),
                                                caps,
                                                due,
                                                now)))));
    }

    private Uni<List<FrequencyCap>> caps(SqlConnection connection) {
        return connection.query(GateSql.CAPS).execute().map(rows -> Rows.list(rows, Gatekeeper::cap));
    }

    static FrequencyCap cap(Row row) {
        String medium = row.getString("medium");
        return new FrequencyCap(
                medium == null ? null : CampaignMedium.valueOf(medium), row.getInteger("most"), row.getInteger("days"));
    }

    private Uni<List<DueMessage>> take(
            SqlConnection connection, long campaign, int most, List<FrequencyCap> caps, Instant now) {
        return connection
                .preparedQuery(GateSql.TAKE_DUE)
                .execute(Tuple.tuple()
                        .addLong(campaign)
                        .addOffsetDateTime(calendar.local(now))
                        .addInteger(most)
                        .addString(calendar.zone().getId())
                        .addOffsetDateTime(contactsSince(caps, now)))
                .map(rows -> Rows.list(rows, DueMessage::of));
    }

    private @Nullable OffsetDateTime contactsSince(List<FrequencyCap> caps, Instant now) {
        return caps.isEmpty()
                ? null
                : calendar.local(now.minus(Duration.ofDays(
                        caps.stream().mapToInt(FrequencyCap::days).max().orElseThrow())));
    }

    private Uni<LetThroughBatch> decide(
            SqlConnection connection,
            long campaign,
            Row running,
            List<FrequencyCap> caps,
            List<DueMessage> due,
            Instant now) {
        GateDecisions decisions = new GateDecisions(new SendGate(quietHours, caps), now).decide(due);
        LetThroughBatch batch = new LetThroughBatch(
                campaign,
                running.getString("key"),
                calendar.startOf(running.getLocalDate("ends_on").plusDays(1)),
                due.size(),
                decisions.letThrough());
        return due.isEmpty()
                ? Uni.createFrom().item(batch)
                : connection
                        .preparedQuery(GateSql.DECIDE)
                        .execute(values(decisions.verdicts(), now))
                        .replaceWith(batch);
    }

    private Tuple values(Map<DueMessage, GateVerdict> verdicts, Instant now) {
        List<UUID> keys = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<@Nullable String> reasons = new ArrayList<>();
        List<OffsetDateTime> due = new ArrayList<>();
        List<@Nullable Long> identities = new ArrayList<>();
        List<Boolean> advertising = new ArrayList<>();
        verdicts.forEach((message, verdict) -> {
            keys.add(message.key());
            statuses.add(GateDecisions.status(verdict).name());
            reasons.add(GateDecisions.reason(verdict));
            due.add(calendar.local(verdict instanceof GateVerdict.Hold hold ? hold.until() : now.plus(config.lease())));
            identities.add(message.identity());
            advertising.add(message.advertises());
        });
        return Tuple.tuple()
                .addOffsetDateTime(calendar.local(now))
                .addArrayOfUUID(keys.toArray(UUID[]::new))
                .addArrayOfString(statuses.toArray(String[]::new))
                .addArrayOfString(reasons.toArray(String[]::new))
                .addArrayOfOffsetDateTime(due.toArray(OffsetDateTime[]::new))
                .addArrayOfLong(identities.toArray(Long[]::new))
                .addArrayOfBoolean(advertising.toArray(Boolean[]::new));
    }
}
