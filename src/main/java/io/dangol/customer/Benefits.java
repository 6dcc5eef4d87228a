package io.dangol.customer;

import io.dangol.access.Masking;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tiers, points, coupons and warranties. */
@ApplicationScoped
class Benefits {
    /** Things of one customer that a list shows at most. */
    static final int AT_MOST = 100;

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Benefits(Pool pool, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.calendar = calendar;
        this.clock = clock;
    }

    Uni<Map<Long, List<TierChange>>> tierChanges(Long[] customers) {
        return pool.preparedQuery(BenefitSql.TIER_CHANGES)
                .execute(Tuple.of(customers, AT_MOST))
                .map(rows -> Rows.grouped(
                        rows,
                        "customer_id",
                        row -> new TierChange(
                                row.getString("tier"),
                                calendar.local(
                                        row.getOffsetDateTime("changed_at").toInstant()))));
    }

    Uni<Map<Long, Points>> points(Long[] customers) {
        return pool.preparedQuery(BenefitSql.POINTS)
                .execute(Tuple.of(customers, clock.now().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<Long, Points> found = new HashMap<>();
                    Rows.grouped(rows, "customer_id", row -> row).forEach((key, lots) -> found.put(key, points(lots)));
                    return found;
                });
    }

    private Points points(List<Row> lots) {
        long left = lots.stream().mapToLong(lot -> lot.getLong("points")).sum();
        List<ExpiringPoints> expiring = lots.stream()
                .filter(lot -> lot.getOffsetDateTime("expires_at") != null)
                .map(lot -> new ExpiringPoints(
                        Math.toIntExact(lot.getLong("points")),
                        calendar.local(lot.getOffsetDateTime("expires_at").toInstant())))
                .toList();
        return new Points(Math.toIntExact(left + lots.get(0).getLong("debt")), expiring);
    }

    Uni<Map<Long, List<Coupon>>> coupons(Long[] customers, Masking masking) {
        Instant asOf = clock.now();
        return pool.preparedQuery(BenefitSql.COUPONS)
                .execute(Tuple.of(customers, AT_MOST))
                .map(rows -> Rows.grouped(rows, "customer_id", row -> coupon(row, asOf, masking)));
    }

    private Coupon coupon(Row row, Instant asOf, Masking masking) {
        return new Coupon(
                masking.show(row.getString("code")),
                row.getString("name"),
                calendar.local(row.getOffsetDateTime("issued_at").toInstant()),
                calendar.local(row.getOffsetDateTime("expires_at")),
                calendar.local(row.getOffsetDateTime("used_at")),
                CouponState.of(row.getOffsetDateTime("used_at"), row.getOffsetDateTime("expires_at"), asOf));
    }

    Uni<Map<Long, List<Warranty>>> warranties(Long[] customers, Masking masking) {
        return pool.preparedQuery(BenefitSql.WARRANTIES)
                .execute(Tuple.of(customers, AT_MOST))
                .map(rows -> Rows.grouped(
                        rows,
                        "customer_id",
                        row -> new Warranty(
                                row.getLong("product_id"),
                                masking.show(row.getString("serial")),
                                calendar.local(
                                        row.getOffsetDateTime("registered_at").toInstant()))));
    }
}
