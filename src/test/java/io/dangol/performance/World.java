package io.dangol.performance;

import io.dangol.testsupport.Database;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random facts about two campaigns that run side by side, kept in memory and written to the database alike. */
final class World {
    static final Instant FROM = Instant.parse("2025-02-28T15:00:00Z");
    static final Instant TO = Instant.parse("2025-04-30T15:00:00Z");
    static final List<String> MEDIA = List.of("PUSH", "EMAIL");
    private static final List<String> KINDS = List.of("SENT", "DELIVERED", "OPENED", "CLICKED", "BOUNCED", "OPTED_OUT");

    record Order(long id, long customer, Instant at, boolean counted, long net, long product) {}

    record Message(long customer, long campaign, String medium, String kind, Instant at) {}

    record Bookmark(long customer, long product, Instant at) {}

    record Coupon(long customer, Instant issued, Instant used) {}

    record Answer(long customer, int rating, Instant at) {}

    final Map<Long, Integer> attributionDays = Map.of(1L, 7, 2L, 2);
    /** By campaign and customer. */
    final Map<Long, Map<Long, String>> arms = new TreeMap<>();

    final List<Order> orders = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Bookmark> bookmarks = new ArrayList<>();
    final List<Coupon> coupons = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final int customers;
    private final Random random;

    World(long seed, int customers) {
        this.random = new Random(seed);
        this.customers = customers;
        boolean silentPush = random.nextBoolean();
        for (long campaign = 1; campaign <= 2; campaign++) {
            arms.put(campaign, new TreeMap<>());
            for (long customer = 1; customer <= customers; customer++) {
                if (random.nextInt(10) < 8) {
                    arms.get(campaign).put(customer, random.nextInt(4) == 0 ? "HOLDOUT" : "TREATMENT");
                }
            }
        }
        for (long customer = 1; customer <= customers; customer++) {
            messages(customer, silentPush);
            bookmarks(customer);
            orders(customer);
        }
        // Of a source of chance of their own, so that the rest of a world is what it was without them.
        Random chance = new Random(seed + 1000);
        for (long customer = 1; customer <= customers; customer++) {
            reactions(customer, chance);
        }
    }

    private void reactions(long customer, Random chance) {
        for (int i = chance.nextInt(4); i > 0; i--) {
            Instant issued = FROM.minus(Duration.ofDays(40)).plus(Duration.ofHours(chance.nextInt(110 * 24)));
            coupons.add(new Coupon(
                    customer,
                    issued,
                    chance.nextBoolean() ? issued.plus(Duration.ofHours(chance.nextInt(40 * 24))) : null));
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            answers.add(new Answer(
                    customer,
                    chance.nextInt(11),
                    FROM.minus(Duration.ofDays(20)).plus(Duration.ofHours(chance.nextInt(90 * 24)))));
        }
    }

    private void messages(long customer, boolean silentPush) {
        for (int i = random.nextInt(8); i > 0; i--) {
            long campaign = 1 + random.nextInt(2);
            String medium = MEDIA.get(random.nextInt(2));
            String kind = KINDS.get(random.nextInt(random.nextInt(3) == 0 ? 6 : 4));
            if (silentPush && medium.equals("PUSH") && kind.equals("DELIVERED")) {
                kind = "SENT";
            }
            messages.add(new Message(customer, campaign, medium, kind, time(FROM, TO)));
        }
    }

    private void bookmarks(long customer) {
        for (int i = random.nextInt(4); i > 0; i--) {
            bookmarks.add(new Bookmark(customer, 1 + random.nextInt(5), time(FROM.minus(Duration.ofDays(50)), TO)));
        }
    }

    private void orders(long customer) {
        for (int i = random.nextInt(7); i > 0; i--) {
            Instant at = time(FROM.minus(Duration.ofDays(500)), TO.plus(Duration.ofDays(5)));
            if (random.nextInt(3) == 0) {
                at = nearMessage(customer, at);
            }
            orders.add(new Order(
                    orders.size() + 1,
                    customer,
                    at,
                    random.nextInt(8) > 0,
                    random.nextInt(90_000),
                    1 + random.nextInt(5)));
        }
        orders.add(new Order(
                orders.size() + 1, customer, random.nextBoolean() ? FROM : TO, true, 1000, 1 + random.nextInt(5)));
    }

    /** Exactly at a message, or exactly at the end of its attribution, or a little to either side. */
    private Instant nearMessage(long customer, Instant otherwise) {
        List<Message> own = messages.stream()
                .filter(message -> message.customer == customer)
                .toList();
        if (own.isEmpty()) {
            return otherwise;
        }
        Message message = own.get(random.nextInt(own.size()));
        Instant anchor = random.nextBoolean()
                ? message.at
                : message.at.plus(Duration.ofDays(attributionDays.get(message.campaign)));
        return anchor.plusSeconds(random.nextInt(3) - 1);
    }

    private Instant time(Instant from, Instant to) {
        return from.plusSeconds(
                (long) (random.nextDouble() * Duration.between(from, to).toSeconds()));
    }

    /** Takes half of the counted orders back. */
    void refund(Database database) {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.counted && random.nextBoolean()) {
                orders.set(i, new Order(order.id, order.customer, order.at, false, 0, order.product));
                database.update("update purchase_order set status = 'CANCELLED' where id = $1", order.id);
            }
        }
    }

    void write(Database database) {
        database.execute("insert into channel (key, name) values ('mall', 'Mall')");
        database.execute("insert into customer (created_at) select now() from generate_series(1, " + customers + ")");
        database.execute(
                "insert into identity (channel_id, external_id, customer_id, recorded_at) select 1, 'm' || id, id, now() from customer");
        database.execute(
                "insert into product (external_id, recorded_at) select 'p' || n, now() from generate_series(1, 5) n");
        campaigns(database);
        facts(database);
    }

    private void campaigns(Database database) {
        database.update("""
                insert into campaign (key, name, objective, segment_key, strategy, starts_on, ends_on, holdout_share,
                    attribution_days, status, launched_at, audience_as_of, audience_size, holdout_size, created_at, updated_at)
                select 'c' || n, 'C' || n, 'o', 'VIP', 's', '2025-03-01', '2025-04-30', 0.25, case n when 1 then 7 else 2 end,
                    'RUNNING', $1, $1, 0, 0, now(), now()
                from generate_series(1, 2) n
                """, FROM.atOffset(java.time.ZoneOffset.UTC));
        JsonArray members = new JsonArray();
        arms.forEach((campaign, own) -> own.forEach((customer, arm) -> members.add(new JsonObject()
                .put("campaign_id", campaign)
                .put("customer_id", customer)
                .put("arm", arm))));
        insert(database, "campaign_member (customer_id, campaign_id, arm)", "customer_id, campaign_id, arm", members);
        database.execute("""
                update campaign c set
                    audience_size = (select count(*) from campaign_member m where m.campaign_id = c.id),
                    holdout_size = (select count(*) from campaign_member m where m.campaign_id = c.id and m.arm = 'HOLDOUT')
                """);
    }

    private void facts(Database database) {
        JsonArray sold = new JsonArray();
        orders.forEach(order -> sold.add(new JsonObject()
                .put("id", order.id)
                .put("customer_id", order.customer)
                .put("at", order.at.toString())
                .put("status", order.counted ? "PLACED" : "CANCELLED")
                .put("net", order.net)
                .put("product_id", order.product)));
        insert(
                database,
                "purchase_order (customer_id, identity_id, channel_id, external_id, ordered_at, status, list_amount, paid_amount, recorded_at)",
                "customer_id, customer_id, 1, 'o' || id, at, status, net, net, now()",
                sold);
        insert(
                database,
                "order_item (order_id, line, product_id, quantity, unit_price, paid_amount)",
                "id, 1, product_id, 1, net, net",
                sold);
        JsonArray told = new JsonArray();
        messages.forEach(message -> told.add(new JsonObject()
                .put("id", told.size())
                .put("customer_id", message.customer)
                .put("campaign_id", message.campaign)
                .put("medium", message.medium)
                .put("kind", message.kind)
                .put("at", message.at.toString())));
        insert(
                database,
                "message_event (customer_id, identity_id, campaign_id, medium, kind, occurred_at, external_id, recorded_at)",
                "customer_id, customer_id, campaign_id, medium, kind, at, 'e' || id, now()",
                told);
        reactions(database);
        JsonArray marked = new JsonArray();
        bookmarks.forEach(bookmark -> marked.add(new JsonObject()
                .put("id", marked.size())
                .put("customer_id", bookmark.customer)
                .put("product_id", bookmark.product)
                .put("at", bookmark.at.toString())));
        insert(
                database,
                "behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, product_id)",
                "customer_id, customer_id, 1, 'b' || id, 'BOOKMARK', at, product_id",
                marked);
    }

    private void reactions(Database database) {
        for (int i = 0; i < coupons.size(); i++) {
            Coupon coupon = coupons.get(i);
            database.update(
                    "insert into coupon (customer_id, identity_id, code, issued_at, used_at) values ($1, $1, $2, $3::text::timestamptz, nullif($4::text, '')::timestamptz)",
                    coupon.customer,
                    "k" + i,
                    coupon.issued.toString(),
                    coupon.used == null ? "" : coupon.used.toString());
        }
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            database.update("""
                    insert into behavior_event (customer_id, identity_id, channel_id, external_id, kind, occurred_at, rating)
                    values ($1, $1, 1, $2, 'SURVEY', $3::text::timestamptz, $4::int)
                    """, answer.customer, "s" + i, answer.at.toString(), answer.rating);
        }
    }

    private static void insert(Database database, String into, String select, JsonArray rows) {
        database.update("insert into " + into + " select " + select + """
                         from jsonb_to_recordset($1::jsonb) as r(id bigint, customer_id bigint, campaign_id bigint, arm varchar,
                            at timestamptz, status varchar, net bigint, product_id bigint, medium varchar, kind varchar)
                        order by id
                        """, rows);
    }
}
