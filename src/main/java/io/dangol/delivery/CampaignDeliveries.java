package io.dangol.delivery;

import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts where the messages of campaigns stand. */
@ApplicationScoped
class CampaignDeliveries {
    private static final String COUNT = """
            select campaign_id, status, reason, count(*) as messages
            from delivery
            where campaign_id = any ($1)
            group by campaign_id, status, reason
            """;

    private final Pool pool;

    CampaignDeliveries(Pool pool) {
        this.pool = pool;
    }

    /** By campaign; a campaign that sends nothing is left out. */
    Uni<Map<Long, CampaignDelivery>> of(Long[] campaigns) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of((Object) campaigns))
                .map(rows -> Rows.grouped(rows, "campaign_id", row -> row).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> delivery(each.getValue()))));
    }

    private static CampaignDelivery delivery(List<Row> counts) {
        List<DeliveryReasonCount> reasons = counts.stream()
                .filter(row -> row.getString("reason") != null)
                .map(row -> new DeliveryReasonCount(
                        DeliveryStatus.valueOf(row.getString("status")),
                        DeliveryReason.valueOf(row.getString("reason")),
                        messages(row)))
                .sorted(Comparator.comparing(DeliveryReasonCount::messages)
                        .reversed()
                        .thenComparing(DeliveryReasonCount::reason)
                        .thenComparing(DeliveryReasonCount::status))
                .toList();
        return new CampaignDelivery(
                count(counts, DeliveryStatus.QUEUED),
                count(counts, DeliveryStatus.SENDING),
                count(counts, DeliveryStatus.SENT),
                count(counts, DeliveryStatus.REFUSED),
                count(counts, DeliveryStatus.FAILED),
                count(counts, DeliveryStatus.CANCELLED),
                reasons);
    }

    private static int count(List<Row> counts, DeliveryStatus status) {
        return counts.stream()
                .filter(row -> row.getString("status").equals(status.name()))
                .mapToInt(CampaignDeliveries::messages)
                .sum();
    }

    private static int messages(Row row) {
        return Math.toIntExact(row.getLong("messages"));
    }
}
