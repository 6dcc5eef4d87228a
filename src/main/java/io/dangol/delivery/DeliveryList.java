package io.dangol.delivery;

import io.dangol.campaign.CampaignMedium;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Cursor;
import io.dangol.shared.DangolException;
import io.dangol.shared.Page;
import io.dangol.shared.PageRequest;
import io.dangol.shared.Rows;
import io.dangol.shared.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the messages of campaigns one by one: the same page for several campaigns in one statement. */
@ApplicationScoped
class DeliveryList {
    private static final String PAGES = """
            select wanted.campaign_id, page.*
            from unnest(?::bigint[]) as wanted(campaign_id)
            cross join lateral (
                select d.key, d.customer_id, h.medium, d.step, d.occasion, v.key as variant, d.status, d.reason,
                    d.advertising, d.attempts, d.due_at, d.let_through_at, d.sent_at
                from delivery d
                join campaign_channel h on h.campaign_id = d.campaign_id and h.position = d.step
                left join campaign_member m on m.customer_id = d.customer_id and m.campaign_id = d.campaign_id
                left join campaign_variant v on v.id = m.variant_id""";

    private static final String COUNT = """
            select count(*)
            from delivery d
            join campaign_channel h on h.campaign_id = d.campaign_id and h.position = d.step""";

    private final Pool pool;
    private final BusinessCalendar calendar;

    DeliveryList(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    static Cursor cursor(Delivery delivery, String ordering) {
        return new Cursor(ordering, delivery.getKey(), delivery.customerRowId());
    }

    /** The page of each of the campaigns; those that send nothing are left out. */
    Uni<Map<Long, DeliveryConnection>> pages(List<Long> campaigns, DeliveryFilter filter, PageRequest request) {
        Select select = filtered(new Select(PAGES, (Object) campaigns.toArray(Long[]::new)), filter)
                .where("d.campaign_id = wanted.campaign_id");
        Cursor from = request.from();
        if (from != null) {
            select.where(request.backward() ? "d.key < ?::uuid" : "d.key > ?::uuid", place(from));
        }
        select.append(
                "\norder by d.key" + (request.backward() ? " desc" : "") + "\nlimit ?) page", request.rowsToRead());
        return pool.preparedQuery(select.sql()).execute(select.values()).map(rows -> {
            Map<Long, DeliveryConnection> pages = new HashMap<>();
            Rows.grouped(rows, "campaign_id", this::delivery)
                    .forEach((campaign, found) -> pages.put(campaign, page(campaign, filter, request, found)));
            return pages;
        });
    }

    /** The page of a campaign with these rows. */
    static DeliveryConnection page(long campaign, DeliveryFilter filter, PageRequest request, List<Delivery> rows) {
        Page<Delivery> page = Page.of(request, rows, each -> cursor(each, request.ordering()));
        return DeliveryConnection.of(page, request, campaign, filter);
    }

    Uni<Integer> count(long campaign, DeliveryFilter filter) {
        Select select = filtered(new Select(COUNT), filter).where("d.campaign_id = ?", campaign);
        return pool.preparedQuery(select.sql())
                .execute(select.values())
                .map(rows -> Math.toIntExact(rows.iterator().next().getLong(0)));
    }

    private static Select filtered(Select select, DeliveryFilter filter) {
        return select.whereGiven("d.status = ?", name(filter.status()))
                .whereGiven("h.medium = ?", name(filter.channel()))
                .whereGiven("d.reason = ?", name(filter.reason()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static UUID place(Cursor cursor) {
        try {
            return UUID.fromString(String.valueOf(cursor.value()));
        } catch (IllegalArgumentException e) {
            throw DangolException.badInput("The cursor is damaged. Start again without a cursor.");
        }
    }

    private Delivery delivery(Row row) {
        String reason = row.getString("reason");
        return new Delivery(
                row.getUUID("key"),
                row.getLong("customer_id"),
                CampaignMedium.valueOf(row.getString("medium")),
                row.getInteger("step"),
                row.getString("occasion"),
                row.getString("variant"),
                DeliveryStatus.valueOf(row.getString("status")),
                reason == null ? null : DeliveryReason.valueOf(reason),
                row.getBoolean("advertising"),
                row.getInteger("attempts"),
                calendar.local(row.getOffsetDateTime("due_at").toInstant()),
                calendar.local(row.getOffsetDateTime("let_through_at")),
                calendar.local(row.getOffsetDateTime("sent_at")));
    }
}
