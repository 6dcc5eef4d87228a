package io.dangol.campaign;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.GlobalId;
import io.dangol.template.MessageTemplate;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes values of rows. */
@ApplicationScoped
class CampaignRows {
    private final BusinessCalendar calendar;

    CampaignRows(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    Campaign campaign(Row row) {
        return new Campaign(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("objective"),
                row.getString("segment_key"),
                row.getString("strategy"),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                row.getBigDecimal("holdout_share").doubleValue(),
                CampaignAssignment.valueOf(row.getString("assignment")),
                row.getInteger("attribution_days"),
                CampaignStatus.valueOf(row.getString("status")),
                local(row.getOffsetDateTime("launched_at")),
                local(row.getOffsetDateTime("audience_as_of")),
                row.getInteger("audience_size"),
                row.getInteger("holdout_size"),
                local(row.getOffsetDateTime("paused_at")),
                local(row.getOffsetDateTime("ended_at")),
                row.getInteger("version"),
                local(row.getOffsetDateTime("created_at")),
                local(row.getOffsetDateTime("updated_at")),
                row.getLong("redesign_of_id"),
                row.getLong("audience_id"));
    }

    static CampaignChannel channel(Row row) {
        Long template = row.getLong("template_id");
        return new CampaignChannel(
                CampaignMedium.valueOf(row.getString("medium")),
                row.getString("reason"),
                template == null ? null : GlobalId.of(MessageTemplate.TYPE, template),
                row.getInteger("fallback_hours"),
                SpendingColumns.decimal(row.getBigDecimal("message_cost")));
    }

    static CampaignVariant variant(Row row) {
        return new CampaignVariant(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getBigDecimal("share").doubleValue(),
                row.getInteger("size"),
                templates(row.getArrayOfStrings("media"), row.getArrayOfLongs("templates")));
    }

    static CampaignSpendingPlan spending(Row row) {
        SpendingColumns columns = new SpendingColumns();
        String basis = row.getString("incentive_basis");
        columns.basis = basis == null ? null : IncentiveBasis.valueOf(basis);
        columns.amount = row.getBigDecimal("incentive_amount");
        columns.discount = row.getBoolean("incentive_discount");
        columns.rate = row.getBigDecimal("incentive_rate");
        columns.coupon = row.getString("incentive_coupon");
        columns.expectedRecipients = row.getInteger("expected_recipients");
        columns.budget = row.getBigDecimal("budget");
        return columns.plan();
    }

    private static List<CampaignVariantTemplate> templates(String[] media, Long[] templates) {
        return IntStream.range(0, media.length)
                .mapToObj(i -> new CampaignVariantTemplate(
                        CampaignMedium.valueOf(media[i]), GlobalId.of(MessageTemplate.TYPE, templates[i])))
                .toList();
    }

    static KpiTarget target(Row row) {
        KpiMetric metric = KpiMetric.valueOf(row.getString("metric"));
        String medium = row.getString("medium");
        return new KpiTarget(
                row.getLong("id"),
                row.getLong("campaign_id"),
                metric,
                metric.unit(),
                medium == null ? null : CampaignMedium.valueOf(medium),
                KpiBaseline.valueOf(row.getString("baseline")),
                row.getDouble("fixed_value"),
                row.getDouble("target_lift"),
                row.getInteger("window_days"));
    }

    private OffsetDateTime local(@Nullable OffsetDateTime time) {
        return time == null ? null : calendar.local(time.toInstant());
    }
}
