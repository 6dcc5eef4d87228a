package io.dangol.demo;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tiers, points, coupons and warranties that follow from what a member of the own mall bought. */
final class Benefits {
    private static final List<String> TIERS = List.of("브론즈", "실버", "골드", "블랙");
    /** What was paid within a year at which each tier begins, in won. */
    private static final long[] TIER_FROM = {0, 600_000, 2_500_000, 8_000_000};

    private static final Duration YEAR = Duration.ofDays(365);

    private final Timeline timeline;

    Benefits(Timeline timeline) {
        this.timeline = timeline;
    }

    /** One percent of what was paid, to be used within a year. */
    void points(Rows.Identity member, Rows.Order order, Chunk chunk, Dice dice) {
        long earned = (order.paid() - order.refunded()) / 100;
        if (!order.counted() || earned == 0) {
            return;
        }
        Instant expires = order.orderedAt().plus(YEAR);
        long customer = member.customerId();
        String id = "PT-" + order.id();
        chunk.points.add(new Rows.Points(customer, member.id(), id, "EARNED", earned, order.orderedAt(), expires));
        Instant used = order.orderedAt().plus(Duration.ofHours(dice.between(24 * 5, 24 * 340)));
        if (dice.chance(.4)) {
            if (used.isBefore(timeline.end())) {
                chunk.points.add(new Rows.Points(customer, member.id(), id + "-U", "USED", -earned, used, null));
            }
        } else if (expires.isBefore(timeline.end())) {
            chunk.points.add(new Rows.Points(customer, member.id(), id + "-X", "EXPIRED", -earned, expires, null));
        }
    }

    /** The coupon that an order was paid with. */
    void coupon(Rows.Identity member, Rows.Order order, Chunk chunk, Dice dice) {
        if (order.coupon() != null) {
            Instant issued = order.orderedAt().minus(Duration.ofHours(dice.between(3, 24 * 20)));
            chunk.coupons.add(new Rows.Coupon(
                    member.customerId(),
                    member.id(),
                    order.coupon(),
                    "시즌 10% 쿠폰",
                    issued,
                    issued.plus(Duration.ofDays(30)),
                    order.orderedAt()));
        }
    }

    /** The coupons that were left lying: one for signing up, one for the last birthday. */
    void unusedCoupons(Rows.Identity member, Person person, Chunk chunk, Dice dice) {
        String code = "-" + person.number();
        if (person.joined() >= 0 && dice.chance(.7)) {
            Instant joined = member.since();
            chunk.coupons.add(new Rows.Coupon(
                    member.customerId(), member.id(), "WELCOME" + code, "가입 축하 쿠폰", joined, joined.plus(YEAR), null));
        }
        LocalDate birthday = person.born().withYear(timeline.today().getYear());
        LocalDate last = birthday.isBefore(timeline.today()) ? birthday : birthday.minusYears(1);
        Instant issued = last.atStartOfDay(timeline.zone()).plusHours(10).toInstant();
        if (issued.isAfter(member.since()) && dice.chance(.9)) {
            Instant expires = issued.plus(Duration.ofDays(60));
            chunk.coupons.add(new Rows.Coupon(
                    member.customerId(), member.id(), "BIRTHDAY" + code, "생일 쿠폰", issued, expires, null));
        }
    }

    /** The tier at each quarter's start by what was paid in the year before; a row whenever it changes. */
    String tiers(Rows.Identity member, List<Rows.Order> orders, Chunk chunk) {
        int held = 0;
        change(member, member.since(), held, chunk);
        LocalDate quarter = timeline.first().plusMonths(1).withDayOfMonth(1);
        for (; quarter.isBefore(timeline.today()); quarter = quarter.plusMonths(3)) {
            Instant at = quarter.atStartOfDay(timeline.zone()).toInstant();
            int tier = tier(paidWithinYear(orders, at));
            if (tier != held && at.isAfter(member.since())) {
                held = tier;
                change(member, at, held, chunk);
            }
        }
        return TIERS.get(held);
    }

    private static long paidWithinYear(List<Rows.Order> orders, Instant end) {
        Instant from = end.minus(YEAR);
        return orders.stream()
                .filter(Rows.Order::counted)
                .filter(order ->
                        order.orderedAt().isBefore(end) && !order.orderedAt().isBefore(from))
                .mapToLong(order -> order.paid() - order.refunded())
                .sum();
    }

    /** The tiers and where each begins. */
    static Tuple ladder() {
        return Tuple.of(
                TIERS.toArray(String[]::new), Arrays.stream(TIER_FROM).boxed().toArray(Long[]::new));
    }

    private static int tier(long paid) {
        int tier = 0;
        while (tier + 1 < TIER_FROM.length && paid >= TIER_FROM[tier + 1]) {
            tier++;
        }
        return tier;
    }

    private static void change(Rows.Identity member, Instant at, int tier, Chunk chunk) {
        chunk.tiers.add(new Rows.TierChange(member.customerId(), member.id(), at, TIERS.get(tier)));
    }

    /** The warranties registered for what was bought, a few days later. */
    void warranty(Rows.Identity owner, Rows.Order order, long productId, Chunk chunk, Dice dice) {
        Instant registered = order.orderedAt().plus(Duration.ofHours(dice.between(30, 24 * 14)));
        if (order.counted() && registered.isBefore(timeline.end())) {
            String serial = String.format(Locale.ROOT, "SN%09d", order.id());
            chunk.warranties.add(new Rows.Warranty(owner.customerId(), owner.id(), serial, productId, registered));
        }
    }
}
