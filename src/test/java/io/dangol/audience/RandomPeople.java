package io.dangol.audience;

import static net.jqwik.api.Arbitraries.frequency;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.longs;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import io.dangol.audience.Person.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/**
 * Customers with facts of every kind, whose times lie on and beside the boundaries that conditions ask about. Everything
 * shrinks to less: fewer facts, then smaller ones.
 */
final class RandomPeople {
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final List<String> CATEGORIES = List.of("shoes", "bags", "o'neil \"%_\\");
    static final List<String> BRANDS = List.of("A", "B");
    static final int PRODUCTS = 6;
    static final int LADDER_MONTHS = 3;
    static final List<Step> LADDER =
            List.of(new Step("BASIC", 0, 0), new Step("GOLD", 1, 500), new Step("VIP", 2, 1_000));
    private static final Integer[] DAYS = {0, 1, 2, 7, 28, 29, 30, 31, 32, 89, 90, 91, 120, 365, 366, 730};

    /** A tier with what it demands. */
    record Step(String tier, int orders, long amount) {
        boolean isFree() {
            return orders == 0 && amount == 0;
        }

        boolean reached(List<Person.Order> made, BigDecimal share) {
            long paid = made.stream().mapToLong(o -> o.paid() - o.refunded()).sum();
            return BigDecimal.valueOf(made.size()).compareTo(share.multiply(BigDecimal.valueOf(orders))) >= 0
                    && BigDecimal.valueOf(paid).compareTo(share.multiply(BigDecimal.valueOf(amount))) >= 0;
        }
    }

    private final Instant asOf;
    private final Instant scoredAt;
    private final LocalDate today;

    /** @param scoredAt as of when the results in force are; no stay begins after it */
    RandomPeople(Instant asOf, Instant scoredAt) {
        this.asOf = asOf;
        this.scoredAt = scoredAt;
        this.today = LocalDate.ofInstant(asOf, ZONE);
    }

    /** The stage that stands for a segment, so that stays in both are the same. */
    static String stage(String segment) {
        return segment.equals("VIP") ? "LOYAL" : segment.equals("LOYAL") ? "ACTIVE" : "DORMANT";
    }

    static String category(long product) {
        return CATEGORIES.get((int) (product % CATEGORIES.size()));
    }

    static String brand(long product) {
        return BRANDS.get((int) (product % BRANDS.size()));
    }

    /** Near a boundary before the as-of instant, or sometimes just beside it. */
    private Arbitrary<Instant> time() {
        Arbitrary<Instant> days = of(DAYS).map(ago -> start(today.minusDays(ago)));
        Arbitrary<Instant> months = integers().between(0, 13).map(ago -> start(today.minusMonths(ago)));
        Arbitrary<Instant> boundary =
                frequencyOf(Tuple.of(8, days), Tuple.of(3, months), Tuple.of(1, Arbitraries.just(asOf)));
        return combine(boundary, seconds()).as(Instant::plusSeconds);
    }

    private static Arbitrary<Integer> seconds() {
        return of(0, -1, 1, 43_200);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private Arbitrary<Instant> future() {
        return combine(of(0, 1, 2, 7, 28, 29, 30, 31), seconds())
                .as((ahead, seconds) -> start(today.plusDays(ahead - 1L)).plusSeconds(seconds));
    }

    /** Near today, as birthdays and due days are. */
    private Arbitrary<LocalDate> near() {
        return integers().between(-4, 7).map(today::plusDays);
    }

    private static Arbitrary<Long> product() {
        return longs().between(1, PRODUCTS);
    }

    private static Arbitrary<Long> channel() {
        return longs().between(1, 3);
    }

    /** A person without a key. */
    Arbitrary<Person> person() {
        Arbitrary<LocalDate> birth = frequencyOf(
                Tuple.of(4, near().map(day -> day.minusYears(30))),
                Tuple.of(1, Arbitraries.just(LocalDate.of(1992, 2, 29))));
        Arbitrary<Person> known = Builders.withBuilder(Person::new)
                .use(channel())
                .inSetter((p, value) -> p.channel = value)
                .use(of("p@brand.example").injectNull(0.5))
                .inSetter((p, value) -> p.email = value)
                .use(of("01012345678").injectNull(0.5))
                .inSetter((p, value) -> p.phone = value)
                .use(of("VIP", "GOLD", "BASIC", "null").injectNull(0.4))
                .inSetter((p, value) -> p.tier = value)
                .use(birth.injectNull(0.25))
                .inSetter((p, value) -> p.birth = value)
                .use(time().injectNull(0.5))
                .inSetter((p, value) -> p.signedUp = value)
                .use(longs().between(1, 2).set().ofMaxSize(2))
                .inSetter((p, value) -> p.lists.addAll(new TreeSet<>(value)))
                .build();
        return combine(known, purchases(), messages(), results()).as((p, purchases, messages, results) -> {
            purchases.addTo(p);
            messages.addTo(p);
            results.addTo(p);
            return p;
        });
    }

    /** A part of what is known of a person. */
    private interface Part {
        void addTo(Person person);
    }

    private Arbitrary<Part> purchases() {
        return combine(
                        order().list().ofMaxSize(3),
                        points().list().ofMaxSize(3),
                        coupon().list().ofMaxSize(2),
                        warranty().list().ofMaxSize(2))
                .as((orders, points, coupons, warranties) -> p -> {
                    p.orders.addAll(orders);
                    p.points.addAll(points);
                    p.coupons.addAll(coupons);
                    p.warranties.addAll(warranties);
                });
    }

    private Arbitrary<Part> messages() {
        return combine(
                        event().list().ofMaxSize(4),
                        message().list().ofMaxSize(2),
                        said().list().ofMaxSize(3))
                .as((events, messages, consents) -> p -> {
                    // Of two answers or statements of one instant nobody knows which came later.
                    events.forEach(each -> p.events.add(each.minusMicros(p.events.size())));
                    p.messages.addAll(messages);
                    consents.forEach(each -> p.consents.add(each.minusMillis(p.consents.size() + 1L)));
                });
    }

    private Arbitrary<Part> results() {
        Arbitrary<Person.Tier> tier = combine(of("VIP", "GOLD"), time()).as(Person.Tier::new);
        Arbitrary<Map<Instant, String>> stays =
                Arbitraries.maps(time(), of("VIP", "LOYAL", "UNCLASSIFIED")).ofMaxSize(3);
        return combine(
                        tier.list().ofMaxSize(3).uniqueElements(Person.Tier::at),
                        stays,
                        score(),
                        insight().injectNull(0.5))
                .as((tiers, begun, score, insight) -> p -> {
                    p.tiers.addAll(tiers);
                    p.stays.addAll(chain(new TreeMap<>(begun)));
                    p.score = p.stays.isEmpty() ? null : score;
                    p.insight = insight;
                });
    }

    /** Stays as runs leave them: each ends where the next begins, and the last goes on. */
    private List<Person.Stay> chain(TreeMap<Instant, String> begun) {
        List<Person.Stay> stays = new ArrayList<>();
        begun.headMap(scoredAt, true).forEach((from, segment) -> {
            Instant next = begun.higherKey(from);
            stays.add(new Person.Stay(segment, from, next == null || next.isAfter(scoredAt) ? null : next));
        });
        return stays;
    }

    private Arbitrary<Person.Order> order() {
        Arbitrary<Item> item = combine(product(), of(0L, 500L, 1_000L)).as(Item::new);
        return combine(
                        channel(),
                        longs().between(1, 2).injectNull(0.5),
                        time(),
                        frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        of(0L, 1_000L, 2_000L, 3_000L),
                        integers().between(0, 2),
                        integers().between(0, 2),
                        item.list().ofMinSize(1).ofMaxSize(2))
                .as((channel, store, at, cancelled, list, off, refunded, items) -> {
                    long discount = list * off / 5;
                    return new Person.Order(
                            channel, store, at, cancelled, list, discount, (list - discount) * refunded / 2, items);
                });
    }

    private Arbitrary<Person.Points> points() {
        Arbitrary<Person.Points> spent = combine(longs().between(1, 60), time())
                .as((points, at) -> new Person.Points("USED", -points, at, null));
        Arbitrary<Person.Points> earned = combine(longs().between(1, 100), time(), future().injectNull(0.5))
                .as((points, at, expires) -> new Person.Points("EARNED", points, at, expires));
        return frequencyOf(Tuple.of(2, earned), Tuple.of(1, spent));
    }

    private Arbitrary<Person.Coupon> coupon() {
        return combine(time(), future().injectNull(0.5), time().injectNull(0.5)).as(Person.Coupon::new);
    }

    private Arbitrary<Person.Warranty> warranty() {
        return combine(product().injectNull(0.5), time()).as(Person.Warranty::new);
    }

    private Arbitrary<Person.Event> event() {
        Arbitrary<String> kinds =
                of("VISIT", "PRODUCT_VIEW", "PRODUCT_VIEW", "BOOKMARK", "CART", "CHECKOUT_STARTED", "SURVEY");
        return combine(
                        kinds,
                        time(),
                        integers().between(0, 999),
                        channel(),
                        product().injectNull(0.5),
                        of(CATEGORIES).injectNull(0.6),
                        integers().between(0, 10).injectNull(0.25))
                .as((kind, at, millis, channel, product, category, rating) -> new Person.Event(
                        kind,
                        at.minusMillis(millis),
                        channel,
                        product,
                        category,
                        kind.equals("SURVEY") ? rating : null));
    }

    private Arbitrary<Person.Message> message() {
        return combine(
                        longs().between(1, 3),
                        of("EMAIL", "PUSH"),
                        of("SENT", "DELIVERED", "OPENED", "CLICKED", "BOUNCED"),
                        time())
                .as(Person.Message::new);
    }

    private Arbitrary<Person.Said> said() {
        return combine(
                        of("EMAIL", "SMS"),
                        of("ADVERTISING", "INFORMATIONAL"),
                        frequency(Tuple.of(2, false), Tuple.of(1, true)),
                        frequency(Tuple.of(3, true), Tuple.of(1, false)),
                        time())
                .as(Person.Said::new);
    }

    private Arbitrary<Person.Score> score() {
        return combine(
                        time().injectNull(0.2),
                        integers().between(0, 2),
                        integers().between(0, 5),
                        integers().between(0, 2),
                        of(0L, 100L, 200L, 300L, 400L, 500L))
                .as((last, orders, fifties, more, amount) ->
                        new Person.Score(last, orders, orders * 50L * fifties, orders + more, amount));
    }

    private Arbitrary<Person.Insight> insight() {
        Arbitrary<Double> quarters = integers().between(0, 4).map(n -> n / 4.0);
        return combine(
                        quarters,
                        near().injectNull(0.5),
                        near().injectNull(0.5),
                        product().injectNull(0.5),
                        near(),
                        quarters,
                        of(false, true))
                .as(Person.Insight::new);
    }
}
