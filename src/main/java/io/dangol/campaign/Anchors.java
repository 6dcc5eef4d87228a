package io.dangol.campaign;

import io.dangol.purchase.Product;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The customers whose golden time a day is, as a select of {@code id} and {@code occasion}.
 *
 * @param sql a constant with a ? for each value in turn
 */
record Anchors(String sql, List<Object> values) {
    /** Whoever was entered for the anchor already is left out. Values: those of the anchor, the campaign. */
    private static final String NEW = """
            select d.id, d.occasion from (%s) d
            where not exists (
                select from campaign_entry e
                where e.customer_id = d.id and e.campaign_id = ?::bigint and e.occasion = d.occasion)
            """;

    /** As of an instant of the day; what has not happened by then is not seen. */
    static Anchors of(GoldenTimeTrigger window, LocalDate day, Instant now, BusinessCalendar calendar) {
        LocalDate first = day.minusDays(window.toDays());
        LocalDate last = day.minusDays(window.fromDays());
        int days = window.toDays() - window.fromDays();
        String zone = calendar.zone().getId();
        OffsetDateTime from = CampaignEntity.utc(calendar.startOf(first));
        OffsetDateTime end = CampaignEntity.utc(calendar.startOf(last.plusDays(1)));
        OffsetDateTime seen = CampaignEntity.utc(now);
        OffsetDateTime to = end.isBefore(seen) ? end : seen;
        return switch (window.anchor()) {
            case SIGN_UP -> of(AnchorSql.SIGN_UP, from, to);
            case BIRTHDAY -> of(AnchorSql.BIRTHDAY, first, days);
            case WARRANTY_REGISTERED -> of(AnchorSql.WARRANTY_REGISTERED, zone, from, to);
            case WARRANTY_ANNIVERSARY -> of(AnchorSql.WARRANTY_ANNIVERSARY, first, days, zone, zone);
            case FIRST_ORDER -> of(AnchorSql.FIRST_ORDER, from, to, from);
            case PRODUCT_ORDER -> of(AnchorSql.PRODUCT_ORDER, from, to, products(window), categories(window));
            case LAST_ORDER -> of(AnchorSql.LAST_ORDER, from, to, to, seen);
            case COUPON_EXPIRY -> of(AnchorSql.COUPON_EXPIRY, zone, from, end, seen);
            case TIER_CHANGE -> of(AnchorSql.TIER_CHANGE, zone, from, to);
        };
    }

    /** Without those whom the campaign entered for the same anchor. */
    Anchors newTo(long campaign) {
        List<Object> all = new ArrayList<>(values);
        all.add(campaign);
        return new Anchors(NEW.formatted(sql), all);
    }

    private static Anchors of(String sql, Object... values) {
        return new Anchors(sql, Arrays.asList(values));
    }

    private static Long[] products(GoldenTimeTrigger window) {
        return window.products() == null
                ? new Long[0]
                : window.products().stream()
                        .map(product -> GlobalId.key(Product.TYPE, product))
                        .toArray(Long[]::new);
    }

    private static String[] categories(GoldenTimeTrigger window) {
        return window.categories() == null ? new String[0] : window.categories().toArray(String[]::new);
    }
}
