package io.dangol.audience;

import io.dangol.audience.Person.Item;
import io.dangol.testsupport.Database;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers with facts of every kind, whose times lie on and beside the boundaries that conditions ask about. */
final class RandomPeople {
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final List<String> CATEGORIES = List.of("shoes", "bags", "o'neil \"%_\\");
    static final List<String> BRANDS = List.of("A", "B");
    static final int PRODUCTS = 6;
    static final int LADDER_MONTHS = 3;
    static final List<Step> LADDER =
            List.of(new Step("BASIC", 0, 0), new Step("GOLD", 1, 500), new Step("VIP", 2, 1_000));

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

    private static final int[] DAYS = {0, 1, 2, 7, 28, 29, 30, 31, 32, 89, 90, 91, 120, 365, 366, 730};
    private static final int[] SECONDS = {-1, 0, 1, 43_200};

    private final Random random;
    private final Instant asOf;

    RandomPeople(Random random, Instant asOf) {
        this.random = random;
        this.asOf = asOf;
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

    /** Near a boundary before the as-of instant, or sometimes just behind it. */
    Instant time() {
        LocalDate today = LocalDate.ofInstant(asOf, ZONE);
        LocalDate day = random.nextInt(4) == 0
                ? today.minusMonths(random.nextInt(14))
                : today.minusDays(DAYS[random.nextInt(DAYS.length)]);
        Instant time = random.nextInt(12) == 0 ? asOf : day.atStartOfDay(ZONE).toInstant();
        return time.plusSeconds(SECONDS[random.nextInt(SECONDS.length)]);
    }

    private @Nullable Instant maybe() {
        return random.nextBoolean() ? null : time();
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        for (int key = 1; key <= count; key++) {
            people.add(person(key));
        }
        return people;
    }

    private Person person(long key) {
        Person person = new Person(key, 1 + random.nextInt(3));
        person.email = random.nextBoolean() ? "p" + key + "@brand.example" : null;
        person.phone = random.nextBoolean() ? "0101234" + (1000 + key) : null;
        person.tier = random.nextBoolean() ? one(List.of("VIP", "GOLD", "BASIC", "null")) : null;
        LocalDate near = LocalDate.ofInstant(asOf, ZONE).plusDays(random.nextInt(12) - 4L);
        person.birth = random.nextInt(4) == 0
                ? null
                : random.nextInt(5) == 0 ? LocalDate.of(1992, 2, 29) : near.minusYears(30);
        person.signedUp = maybe();
        for (int i = random.nextInt(4); i > 0; i--) {
            person.orders.add(order());
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            person.events.add(event());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean spent = random.nextInt(3) == 0;
            person.points.add(new Person.Points(
                    spent ? "USED" : "EARNED",
                    spent ? -(1 + random.nextInt(60)) : 1 + random.nextInt(100),
                    time(),
                    spent || random.nextBoolean() ? null : future()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            person.coupons.add(new Person.Coupon(time(), random.nextBoolean() ? null : future(), maybe()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            person.consents.add(new Person.Said(
                    one(List.of("EMAIL", "SMS")),
                    one(List.of("ADVERTISING", "INFORMATIONAL")),
                    random.nextInt(3) == 0,
                    random.nextInt(4) > 0,
                    unique(person)));
            person.messages.add(new Person.Message(
                    1 + random.nextInt(3),
                    one(List.of("EMAIL", "PUSH")),
                    one(List.of("SENT", "DELIVERED", "OPENED", "CLICKED", "BOUNCED")),
                    time()));
            person.warranties.add(
                    new Person.Warranty(random.nextBoolean() ? null : 1L + random.nextInt(PRODUCTS), time()));
        }
        if (random.nextBoolean()) {
            person.tiers.add(new Person.Tier(one(List.of("VIP", "GOLD")), time()));
            Instant from = time();
            person.stays.add(new Person.Stay(
                    one(List.of("VIP", "LOYAL", "UNCLASSIFIED")),
                    from,
                    random.nextBoolean() ? null : from.plus(Duration.ofDays(1 + random.nextInt(100)))));
        }
        if (random.nextInt(3) == 0) {
            person.lists.add(1L + random.nextInt(2));
        }
        if (random.nextInt(4) > 0) {
            int orders = random.nextInt(3);
            person.score = new Person.Score(
                    random.nextInt(5) == 0 ? null : time(),
                    orders,
                    orders * 50L * random.nextInt(6),
                    orders + random.nextInt(3),
                    100L * random.nextInt(6));
        }
        if (random.nextBoolean()) {
            person.insight = new Person.Insight(
                    random.nextInt(5) / 4.0,
                    maybe() == null ? null : near,
                    maybe() == null ? null : near,
                    random.nextBoolean() ? null : 1L + random.nextInt(PRODUCTS),
                    near,
                    random.nextInt(5) / 4.0,
                    random.nextBoolean());
        }
        return person;
    }

    private Instant unique(Person person) {
        return time().minusMillis(person.consents.size() + 1L);
    }

    private Instant future() {
        LocalDate day = LocalDate.ofInstant(asOf, ZONE).plusDays(DAYS[random.nextInt(8)] - 1L);
        return day.atStartOfDay(ZONE).toInstant().plusSeconds(SECONDS[random.nextInt(SECONDS.length)]);
    }

    private Person.Order order() {
        List<Item> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            items.add(new Item(1 + random.nextInt(PRODUCTS), random.nextInt(3) * 500L));
        }
        long list = random.nextInt(4) * 1000L;
        long discount = list * random.nextInt(3) / 5;
        long paid = list - discount;
        return new Person.Order(
                1 + random.nextInt(3),
                random.nextBoolean() ? null : 1L + random.nextInt(2),
                time(),
                random.nextInt(6) == 0,
                list,
                discount,
                paid * random.nextInt(3) / 2,
                items);
    }

    private Person.Event event() {
        String kind =
                one(List.of("VISIT", "PRODUCT_VIEW", "PRODUCT_VIEW", "BOOKMARK", "CART", "CHECKOUT_STARTED", "SURVEY"));
        Long product = random.nextBoolean() ? null : 1L + random.nextInt(PRODUCTS);
        return new Person.Event(
                kind,
                time().minusMillis(random.nextInt(1000)),
                1 + random.nextInt(3),
                product,
                random.nextInt(3) > 0 ? null : one(CATEGORIES),
                kind.equals("SURVEY") && random.nextInt(4) > 0 ? random.nextInt(11) : null);
    }

    /** Writes them into the empty database. */
    static void write(Database database, List<Person> people, Instant asOf) {
        database.execute(
                "insert into channel (key, name, kind) values ('a', 'A', 'OWN_MALL'), ('b', 'B', 'MARKETPLACE'), ('c', 'C', 'STORE');"
                        + " insert into store (key, name) values ('s', 'S'), ('t', 'T');"
                        + " insert into customer_list (name, created_at, created_by) values ('one', now(), 't'), ('two', now(), 't')");
        for (int product = 1; product <= PRODUCTS; product++) {
            database.update(
                    "insert into product (external_id, category, brand, recorded_at) values ($1::int::text, $2, $3, now())",
                    product,
                    category(product),
                    brand(product));
        }
        database.execute(
                "insert into tier_ladder (months, author, created_at) values (1, 't', now()), (" + LADDER_MONTHS
                        + ", 't', now()); insert into tier_step (version, rank, tier, orders, amount) values (1, 1, 'VIP', 0, 0)");
        for (Step step : LADDER) {
            database.update(
                    "insert into tier_step (version, rank, tier, orders, amount) values (2, $1, $2, $3, $4)",
                    LADDER.indexOf(step) + 1,
                    step.tier(),
                    step.orders(),
                    step.amount());
        }
        database.execute(
                "insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share, attribution_days, created_at, updated_at)"
                        + " select 'k' || n, 'k', 'o', case when n < 3 then 'VIP' else 'LOYAL' end, 's', '2020-01-01', '2030-01-01', 0, 7, now(), now() from generate_series(1, 3) n");
        database.execute(
                "insert into product_association (product_id, associated_product_id, orders, product_orders, associated_orders, all_orders, support, confidence, lift, periods, stable_periods, viewers, run_id)"
                        + " select a, b, 1, 1, 1, 1, 0.1, (a % 3) / 2.0, a / 2.0, 1, 1, 0, 1 from generate_series(1, 6) a, generate_series(1, 6) b where a <> b and (a + b) % 3 = 0;"
                        + " insert into own_mall_pattern (product_id, category, customers, converted, conversion_rate, conversion_lower, base_rate, lift, proven, run_id)"
                        + " values (2, null, 1, 1, 1, 1, 0.5, 2, true, 1), (null, 'bags', 1, 1, 1, 0, 0.5, 2, false, 1)");
        database.execute(
                "insert into job_run (kind, trigger, status, owner, started_at, heartbeat_at, finished_at) values ('t', 'START_UP', 'SUCCEEDED', 't', now(), now(), now());"
                        + " insert into scoring_run (run_id, model_id, kind, as_of, recency_cuts, frequency_cuts, value_cuts) select 1, min(id), 'FULL', '"
                        + asOf
                        + "', '{1, 7, 30.5, 90}', '{1, 1, 2, 3}', '{100, 200, 300, 400}' from segmentation_model");
        StringBuilder sql = new StringBuilder();
        people.forEach(person -> new Rows(sql, person).write());
        database.execute(sql.toString());
    }

    /** The inserts of one person. */
    private record Rows(StringBuilder sql, Person person) {
        void write() {
            long key = person.key;
            row(
                    "customer (name, email, phone, birth_date, signed_up_at, tier, created_at)",
                    "p",
                    person.email,
                    person.phone,
                    person.birth,
                    person.signedUp,
                    person.tier,
                    Instant.EPOCH);
            row(
                    "identity (channel_id, external_id, customer_id, recorded_at)",
                    person.channel,
                    "i" + key,
                    key,
                    Instant.EPOCH);
            person.lists.forEach(list -> row("customer_list_member (customer_id, list_id)", key, list));
            int n = 0;
            for (Person.Order each : person.orders) {
                String id = "o" + key + "-" + n++;
                row(
                        "purchase_order (customer_id, identity_id, channel_id, store_id, external_id, ordered_at, status, list_amount, discount_amount, paid_amount, refunded_amount, recorded_at)",
                        key,
                        key,
                        each.channel(),
                        each.store(),
                        id,
                        each.at(),
                        each.cancelled() ? "CANCELLED" : "PLACED",
                        each.list(),
                        each.discount(),
                        each.paid(),
                        each.refunded(),
                        Instant.EPOCH);
                int line = 0;
                for (Item item : each.items()) {
                    sql.append(
                                    "insert into order_item (order_id, line, product_id, quantity, unit_price, paid_amount) select max(id), ")
                            .append(line++)
                            .append(", ")
                            .append(item.product())
                            .append(", 1, 0, ")
                            .append(item.paid())
                            .append(" from purchase_order;");
                }
            }
            for (Person.Event each : person.events) {
                row(
                        "behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, product_id, category, rating)",
                        key,
                        key,
                        each.channel(),
                        "e" + key + "-" + n++,
                        each.kind(),
                        each.at(),
                        each.product(),
                        each.category(),
                        each.rating());
            }
            for (Person.Points each : person.points) {
                row(
                        "points_entry (customer_id, identity_id, external_id, kind, points, occurred_at, expires_at)",
                        key,
                        key,
                        "p" + n++,
                        each.kind(),
                        each.points(),
                        each.at(),
                        each.expires());
            }
            for (Person.Coupon each : person.coupons) {
                row(
                        "coupon (customer_id, identity_id, code, issued_at, expires_at, used_at)",
                        key,
                        key,
                        "c" + n++,
                        each.issued(),
                        each.expires(),
                        each.used());
            }
            for (Person.Stay each : person.stays) {
                stay(key, each);
                if (each.to() != null) {
                    row(
                            "membership (customer_id, from_at, to_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)",
                            key,
                            each.to(),
                            null,
                            "NO_ORDERS",
                            1,
                            0,
                            0,
                            0,
                            0);
                }
                row(
                        "membership (customer_id, from_at, to_at, segment_key, run_id, orders12, amount12, orders_total, amount_total)",
                        key,
                        each.from(),
                        each.to(),
                        each.segment(),
                        1,
                        0,
                        0,
                        0,
                        0);
            }
            for (Person.Message each : person.messages) {
                row(
                        "message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)",
                        key,
                        key,
                        each.campaign(),
                        each.medium(),
                        each.kind(),
                        each.at(),
                        "m" + key + "-" + n++,
                        Instant.EPOCH);
            }
            for (Person.Said each : person.consents) {
                row(
                        "consent (customer_id, identity_id, medium, purpose, night, granted, recorded_at)",
                        key,
                        key,
                        each.medium(),
                        each.purpose(),
                        each.night(),
                        each.granted(),
                        each.at());
            }
            person.tiers.forEach(each ->
                    row("tier_change (customer_id, identity_id, changed_at, tier)", key, key, each.at(), each.tier()));
            if (person.score != null) {
                Person.Score it = person.score;
                row(
                        "score (customer_id, last_order_at, orders12, amount12, orders_total, amount_total, segment_key, run_id)",
                        key,
                        it.last(),
                        it.orders12(),
                        it.amount12(),
                        it.orders(),
                        it.amount(),
                        "VIP",
                        1);
            }
            if (person.insight != null) {
                insight(key, person.insight);
            }
            for (Person.Warranty each : person.warranties) {
                row(
                        "warranty (customer_id, identity_id, serial, product_id, registered_at)",
                        key,
                        key,
                        "w" + n++,
                        each.product(),
                        each.at());
            }
        }

        /** The same stays, under the names of stages. */
        private void stay(long key, Person.Stay stay) {
            if (stay.to() != null) {
                row("stage_interval (customer_id, from_at, to_at, stage, run_id)", key, stay.to(), null, "NEW", 1);
            }
            row(
                    "stage_interval (customer_id, from_at, to_at, stage, run_id)",
                    key,
                    stay.from(),
                    stay.to(),
                    stage(stay.segment()),
                    1);
        }

        private void insight(long key, Person.Insight it) {
            row(
                    "forecast (customer_id, purchase_days, last_order_on, last_order_at, expected_orders, next_order_on, caution_on, imminent_on, churn_risk, run_id)",
                    key,
                    1,
                    it.due(),
                    Instant.EPOCH,
                    1,
                    it.next(),
                    it.caution(),
                    it.caution(),
                    it.churnRisk(),
                    1);
            row(
                    "purchase_cycle (customer_id, product_id, category, purchases, cycle_days, last_ordered_on, due_on, run_id)",
                    key,
                    it.cycleProduct(),
                    it.cycleProduct() == null ? "bags" : null,
                    2,
                    7,
                    it.due(),
                    it.due(),
                    1);
            row(
                    "discount_profile (customer_id, orders, discounted_orders, discounted_share, bargain_only, band, run_id)",
                    key,
                    4,
                    1,
                    it.share(),
                    it.bargain(),
                    "OCCASIONAL",
                    1);
        }

        private void row(String into, @Nullable Object... values) {
            sql.append("insert into ")
                    .append(into)
                    .append(" values (")
                    .append(java.util.Arrays.stream(values)
                            .map(value -> value == null
                                    ? "null"
                                    : value instanceof Number || value instanceof Boolean
                                            ? value.toString()
                                            : "'" + value.toString().replace("'", "''") + "'")
                            .collect(Collectors.joining(", ")))
                    .append(");");
        }
    }
}
