package io.dangol.campaign;

import io.dangol.access.Masking;
import io.dangol.shared.GlobalId;
import io.dangol.shared.Rows;
import io.dangol.template.MessageTemplate;
import io.dangol.template.RenderedMessage;
import io.dangol.template.TemplateRendering;
import io.dangol.template.TemplateWording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Shows what a campaign would say to a customer: three statements for all variants and channels. */
@ApplicationScoped
class MessagePreviews {
    private static final String SAID = """
            select v.key as variant_key, ch.medium, t.id as template_id,
                coalesce(case when own.id is null then ch.template_version else own.template_version end, t.current_version)
                    as version,
                own.id is not null as own
            from campaign_channel ch
            left join campaign_variant v on v.campaign_id = ch.campaign_id
            left join campaign_variant_template own on own.variant_id = v.id and own.medium = ch.medium
            join message_template t on t.id = coalesce(own.template_id, ch.template_id)
            where ch.campaign_id = $1
            order by v.position, ch.position
            """;

    private final Pool pool;
    private final TemplateRendering rendering;

    MessagePreviews(Pool pool, TemplateRendering rendering) {
        this.pool = pool;
        this.rendering = rendering;
    }

    /** Nothing when the campaign is unknown or sends elsewhere, or the customer is unknown. */
    Uni<List<CampaignMessagePreview>> of(long campaign, long customer, Instant asOf, Masking masking) {
        return pool.preparedQuery(SAID)
                .execute(Tuple.of(campaign))
                .map(rows -> Rows.list(rows, row -> row))
                .chain(said -> rendering
                        .render(said.stream().map(MessagePreviews::wording).toList(), customer, asOf, masking)
                        .map(messages -> previews(said, messages)));
    }

    private static List<CampaignMessagePreview> previews(
            List<Row> said, Map<TemplateWording, RenderedMessage> messages) {
        return said.stream()
                .filter(row -> messages.containsKey(wording(row)))
                .map(row -> new CampaignMessagePreview(
                        row.getString("variant_key"),
                        CampaignMedium.valueOf(row.getString("medium")),
                        GlobalId.of(MessageTemplate.TYPE, row.getLong("template_id")),
                        row.getInteger("version"),
                        row.getBoolean("own"),
                        messages.get(wording(row))))
                .toList();
    }

    private static TemplateWording wording(Row row) {
        return new TemplateWording(row.getLong("template_id"), row.getInteger("version"));
    }
}
