package io.dangol.campaign;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about the occasions of campaigns. */
@ApplicationScoped
class CampaignOccasions {
    static final String ORDERING = "campaignOccasions";

    private final Pool pool;
    private final CampaignTriggers triggers;
    private final BusinessCalendar calendar;

    CampaignOccasions(Pool pool, CampaignTriggers triggers, BusinessCalendar calendar) {
        this.pool = pool;
        this.triggers = triggers;
        this.calendar = calendar;
    }

    static Cursor cursor(CampaignOccasion occasion) {
        return new Cursor(ORDERING, occasion.occasion(), occasion.rowId());
    }

    /** Rows in the direction of the request, one more than the page when more follow, by campaign. */
    Uni<Map<Long, List<CampaignOccasion>>> pages(List<Long> campaigns, PageRequest request) {
        Cursor from = request.from();
        return pool.preparedQuery(OccasionSql.PAGES)
                .execute(Tuple.of(
                        campaigns.toArray(Long[]::new),
                        from == null ? null : LocalDate.parse(from.value()),
                        request.backward(),
                        request.rowsToRead()))
                .map(rows -> Rows.grouped(rows, "campaign_id", this::occasion));
    }

    Uni<@Nullable CampaignOccasion> find(long id) {
        return pool.preparedQuery(OccasionSql.BY_ID)
                .execute(Tuple.of(id))
                .map(rows ->
                        rows.rowCount() == 0 ? null : occasion(rows.iterator().next()));
    }

    Uni<Map<Long, Integer>> counts(Long[] campaigns) {
        return pool.preparedQuery(OccasionSql.COUNTS)
                .execute(Tuple.of((Object) campaigns))
                .map(rows -> Rows.byKey(rows, "campaign_id", row -> row.getInteger("occasions")));
    }

    /** For each campaign in turn when it next talks to people by itself; null when it does not. */
    Uni<List<@Nullable OffsetDateTime>> next(List<Campaign> campaigns, Instant now) {
        return triggers.of(Rows.keys(campaigns, Campaign::rowId))
                .map(found -> campaigns.stream()
                        .map(campaign ->
                                next(campaign, found.getOrDefault(campaign.rowId(), CampaignTrigger.ONCE), now))
                        .toList());
    }

    private @Nullable OffsetDateTime next(Campaign campaign, CampaignTrigger trigger, Instant now) {
        if (campaign.status() != CampaignStatus.SCHEDULED && campaign.status() != CampaignStatus.RUNNING) {
            return null;
        }
        if (trigger instanceof CampaignTrigger.Once) {
            return campaign.status() == CampaignStatus.SCHEDULED
                    ? calendar.local(calendar.startOf(campaign.startsOn()))
                    : null;
        }
        return new OccasionSchedule(trigger, campaign.startsOn(), campaign.endsOn(), calendar)
                .next(now)
                .map(calendar::local)
                .orElse(null);
    }

    private CampaignOccasion occasion(Row row) {
        return new CampaignOccasion(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLocalDate("day").toString(),
                calendar.local(row.getOffsetDateTime("scheduled_for").toInstant()),
                OccasionStatus.valueOf(row.getString("status")),
                calendar.local(row.getOffsetDateTime("evaluated_at").toInstant()),
                row.getInteger("entered"),
                row.getInteger("queued"));
    }
}
