package io.dangol.audience;

import io.dangol.shared.GlobalId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Condition trees over everything that {@link NaiveConditions} knows, made as a client makes them: of JSON. */
final class RandomConditions {
    /** Every leaf, so that each is asked alone too. */
    static final List<String> LEAVES = List.of(
            "segment",
            "tier",
            "tierChanged",
            "tierLikely",
            "birthday",
            "signUp",
            "channel",
            "consent",
            "list",
            "orders",
            "lastOrder",
            "bought",
            "discount",
            "coupons",
            "couponExpires",
            "points",
            "warranty",
            "behavior",
            "lastBehavior",
            "abandoned",
            "mostViewed",
            "survey",
            "message",
            "forecast",
            "cycleDue",
            "associated",
            "discountHabit",
            "ownMall",
            "score",
            "stage");

    private final Random random;
    private final LocalDate today;

    RandomConditions(Random random, Instant asOf) {
        this.random = random;
        this.today = LocalDate.ofInstant(asOf, RandomPeople.ZONE);
    }

    AudienceDefinition definition(int depth, int audiences) {
        JsonObject json = new JsonObject().put("condition", tree(depth, audiences));
        if (random.nextBoolean()) {
            json.put(
                    "exclusions",
                    new JsonArray()
                            .add(new JsonObject().put("name", "first").put("condition", tree(1, audiences)))
                            .add(new JsonObject().put("name", "second").put("condition", tree(0, audiences))));
        }
        return ConditionJson.read(json.encode());
    }

    AudienceDefinition alone(String leaf) {
        return ConditionJson.read(new JsonObject()
                .put("condition", new JsonObject().put(leaf, json(leaf)))
                .encode());
    }

    private JsonObject tree(int depth, int audiences) {
        if (depth == 0 || random.nextInt(4) == 0) {
            if (audiences > 0 && random.nextInt(6) == 0) {
                return new JsonObject()
                        .put(
                                "audience",
                                new JsonObject()
                                        .put("audienceId", GlobalId.of("Audience", 1L + random.nextInt(audiences))));
            }
            String leaf = LEAVES.get(random.nextInt(LEAVES.size()));
            return new JsonObject().put(leaf, json(leaf));
        }
        if (random.nextInt(3) == 0) {
            return new JsonObject().put("not", tree(depth - 1, audiences));
        }
        JsonArray parts = new JsonArray();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(tree(depth - 1, audiences));
        }
        return new JsonObject().put(random.nextBoolean() ? "and" : "or", parts);
    }

    private JsonObject json(String leaf) {
        JsonObject json = new JsonObject();
        switch (leaf) {
            case "segment" -> json.put("keys", some(List.of("VIP", "LOYAL", "UNCLASSIFIED")));
            case "stage" -> json.put("stages", some(List.of("LOYAL", "ACTIVE", "DORMANT")));
            case "tier" -> json.put("tiers", some(List.of("VIP", "GOLD", "null", "'; drop table customer; --")));
            case "tierChanged" -> maybe(json.put("daysAgo", daysAgo()), "to", some(List.of("VIP", "GOLD")));
            case "tierLikely" -> {
                boolean up = random.nextBoolean();
                maybe(
                        json.put("move", up ? "UPGRADE" : "DOWNGRADE"),
                        up ? "share" : "withinDays",
                        up ? one(List.of(0.1, 0.5, 0.7, 1.0)) : one(List.of(0, 1, 29, 30, 31, 90)));
            }
            case "birthday" -> json.put("days", random.nextInt(3) == 0 ? 365 : random.nextInt(8));
            case "signUp" -> json.put(random.nextBoolean() ? "daysAgo" : "member", random.nextBoolean());
            case "channel" -> json.put("channels", ids("Channel", 3));
            case "consent" ->
                json.put("medium", one(List.of("EMAIL", "SMS")))
                        .put("purpose", one(List.of("ADVERTISING", "INFORMATIONAL")))
                        .put("night", random.nextBoolean())
                        .put("reachable", random.nextBoolean());
            case "list" -> json.put("listId", GlobalId.of("CustomerList", 1L + random.nextInt(2)));
            case "orders" ->
                maybe(
                        maybe(
                                maybe(
                                        json.put(one(List.of("count", "sum", "average")), range(1000)),
                                        "count",
                                        range(3)),
                                "window",
                                window()),
                        "scope",
                        scope());
            case "lastOrder" -> maybe(json.put("daysAgo", daysAgo()), "scope", scope());
            case "bought" -> maybe(json.put("scope", scope()), "window", window());
            case "discount" ->
                maybe(
                        maybe(
                                maybe(
                                        json.put("rateAtLeast", one(List.of(0.2, 0.4))),
                                        "orders",
                                        new JsonObject().put("atLeast", 1 + random.nextInt(2))),
                                "window",
                                window()),
                        "scope",
                        scope());
            case "coupons" -> maybe(json.put("times", range(2)), "window", window());
            case "couponExpires" -> json.put("withinDays", one(List.of(0, 1, 7, 30)));
            case "points" ->
                maybe(
                        maybe(json.put("balance", range(100)), "expireWithinDays", one(List.of(0, 1, 7, 30))),
                        "everUsed",
                        random.nextBoolean());
            case "warranty" ->
                maybe(
                        maybe(maybe(json, "daysAgo", daysAgo()), "anniversaryWithinDays", one(List.of(0, 1, 30, 364))),
                        "products",
                        ids("Product", RandomPeople.PRODUCTS));
            case "behavior" ->
                maybe(
                        maybe(
                                maybe(
                                        json.put("kinds", some(List.of("VISIT", "PRODUCT_VIEW", "BOOKMARK"))),
                                        "times",
                                        range(2)),
                                "window",
                                window()),
                        "scope",
                        behaviorScope());
            case "lastBehavior" ->
                maybe(
                        json.put("kinds", some(List.of("VISIT", "CART", "PRODUCT_VIEW")))
                                .put("daysAgo", daysAgo()),
                        "scope",
                        behaviorScope());
            case "abandoned" ->
                maybe(
                        json.put("kind", one(List.of("CART", "CHECKOUT_STARTED")))
                                .put("hoursAgoFrom", random.nextInt(2))
                                .put("hoursAgoTo", one(List.of(24, 48, 800))),
                        "scope",
                        behaviorScope());
            case "mostViewed" -> maybe(json.put("categories", some(RandomPeople.CATEGORIES)), "window", window());
            case "survey" -> maybe(json.put("rating", range(10)), "window", window());
            case "message" -> message(json);
            case "forecast" ->
                maybe(
                        maybe(
                                json.put("churnRiskAtLeast", one(List.of(0.25, 0.5))),
                                "nextOrderWithinDays",
                                one(List.of(0, 1, 30))),
                        "late",
                        random.nextBoolean());
            case "cycleDue" ->
                maybe(
                                maybe(
                                        json.put("withinDays", one(List.of(0, 1, 7))),
                                        "overdueDays",
                                        one(List.of(0, 1, 30))),
                                one(List.of("products", "nothing")),
                                ids("Product", RandomPeople.PRODUCTS))
                        .remove("nothing");
            case "associated" ->
                maybe(
                        json.put("productId", GlobalId.of("Product", 1L + random.nextInt(RandomPeople.PRODUCTS)))
                                .put("liftAtLeast", one(List.of(1.0, 2.0)))
                                .put("confidenceAtLeast", one(List.of(0.0, 0.5))),
                        "window",
                        window());
            case "discountHabit" ->
                maybe(json.put("shareAtLeast", one(List.of(0.25, 0.5))), "bargainOnly", random.nextBoolean());
            case "score" ->
                maybe(
                        maybe(
                                json.put(one(List.of("recency", "frequency", "value")), fifth())
                                        .put(one(List.of("recency", "frequency", "value")), fifth()),
                                "orders12",
                                range(3)),
                        "averageValue12",
                        range(200));
            case "ownMall" -> maybe(json.put("provenOnly", random.nextBoolean()), "window", window());
            default -> throw new IllegalArgumentException(leaf);
        }
        if (json.containsKey("daysAgo") && !(json.getValue("daysAgo") instanceof JsonObject)) {
            json.put("daysAgo", daysAgo());
        }
        return json;
    }

    private void message(JsonObject json) {
        json.put("reaction", one(List.of("RECEIVED", "OPENED", "CLICKED", "IGNORED")))
                .put("similar", false);
        if (random.nextBoolean()) {
            json.put("campaigns", ids("Campaign", 3)).put("similar", random.nextBoolean());
        }
        maybe(maybe(json, "medium", one(List.of("EMAIL", "PUSH"))), "window", window());
    }

    private JsonObject maybe(JsonObject json, String field, Object value) {
        return random.nextBoolean() ? json : json.put(field, value);
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private JsonArray some(List<String> among) {
        List<String> some = new ArrayList<>(List.of(one(among)));
        some.add(one(among));
        return new JsonArray(some);
    }

    private JsonArray ids(String type, int count) {
        return some(IntStream.rangeClosed(1, count)
                .mapToObj(key -> GlobalId.of(type, key))
                .toList());
    }

    private JsonObject range(int most) {
        int low = random.nextInt(most + 1);
        JsonObject range = new JsonObject();
        boolean upper = random.nextBoolean();
        maybe(range, upper ? "atMost" : "atLeast", low + (upper ? random.nextInt(most + 1) : 0));
        return range.isEmpty() || random.nextBoolean()
                ? range.put(upper ? "atLeast" : "atMost", upper ? low : low + random.nextInt(most + 1))
                : range;
    }

    private JsonObject fifth() {
        int low = 1 + random.nextInt(4);
        return new JsonObject().put("atLeast", low).put("atMost", low + random.nextInt(6 - low));
    }

    private JsonObject daysAgo() {
        int from = one(List.of(0, 1, 7, 29, 30, 31, 90));
        JsonObject range = new JsonObject().put("from", from);
        maybe(range, "to", from + one(List.of(0, 1, 30, 300)));
        if (random.nextInt(4) == 0) {
            range = new JsonObject().put("to", from);
        }
        return range;
    }

    private JsonObject window() {
        return switch (random.nextInt(4)) {
            case 0 -> new JsonObject().put("lastDays", one(List.of(0, 1, 30, 90)));
            case 1 -> new JsonObject().put("lastMonths", one(List.of(0, 1, 3, 12)));
            case 2 ->
                new JsonObject()
                        .put("from", today.minusDays(90).toString())
                        .put("to", today.minusDays(random.nextInt(60)).toString());
            default ->
                new JsonObject().put("to", today.minusDays(random.nextInt(40)).toString());
        };
    }

    private JsonObject scope() {
        JsonObject scope = new JsonObject();
        return switch (random.nextInt(5)) {
            case 0 -> maybe(scope.put("channels", ids("Channel", 3)), "brands", some(RandomPeople.BRANDS));
            case 1 -> scope.put("stores", ids("Store", 2));
            case 2 -> scope.put("products", ids("Product", RandomPeople.PRODUCTS));
            case 3 ->
                maybe(scope.put("categories", some(RandomPeople.CATEGORIES)), "brands", some(RandomPeople.BRANDS));
            default -> scope;
        };
    }

    private JsonObject behaviorScope() {
        JsonObject scope = maybe(new JsonObject(), "channels", ids("Channel", 3));
        return random.nextBoolean()
                ? maybe(scope, "products", ids("Product", RandomPeople.PRODUCTS))
                : maybe(scope, "categories", some(RandomPeople.CATEGORIES));
    }
}
