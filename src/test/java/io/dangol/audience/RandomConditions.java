package io.dangol.audience;

import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Arbitraries.oneOf;
import static net.jqwik.api.Combinators.combine;

import io.dangol.shared.GlobalId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Builders.BuilderCombinator;
import net.jqwik.api.Tuple;

/**
 * Condition trees over everything that {@link NaiveConditions} knows, made as a client makes them: of JSON. A tree shrinks
 * to fewer and simpler parts, a condition to fewer and smaller values.
 */
final class RandomConditions {
    private static final Arbitrary<Boolean> EITHER = of(false, true);

    private final LocalDate today;
    private final Map<String, Arbitrary<JsonObject>> leaves = new LinkedHashMap<>();

    RandomConditions(Instant asOf) {
        this.today = LocalDate.ofInstant(asOf, RandomPeople.ZONE);
        customers();
        purchases();
        benefits();
        behavior();
        insight();
    }

    /** A field of a condition. */
    private record Field(String name, Arbitrary<?> value) {}

    private static Field always(String name, Arbitrary<?> value) {
        return new Field(name, value);
    }

    private static Field maybe(String name, Arbitrary<?> value) {
        return new Field(name, value.injectNull(0.5));
    }

    private static Arbitrary<JsonObject> object(Field... fields) {
        BuilderCombinator<JsonObject> builder = Builders.withBuilder(JsonObject::new);
        for (Field field : fields) {
            builder = builder.use(field.value()).inSetter((json, value) -> {
                if (value != null) {
                    json.put(field.name(), value);
                }
            });
        }
        return builder.build();
    }

    /** Every leaf by its field, so that each is asked alone too. */
    Map<String, Arbitrary<AudienceDefinition>> alone() {
        Map<String, Arbitrary<AudienceDefinition>> alone = new LinkedHashMap<>();
        leaves.forEach((name, leaf) -> alone.put(name, leaf.map(json -> definition(named(name, json)))));
        return alone;
    }

    /** Trees of up to so many levels that may name the audiences with the keys from 1 to {@code audiences}. */
    Arbitrary<AudienceDefinition> definitions(int depth, int audiences) {
        Arbitrary<JsonArray> steps = combine(tree(1, audiences), tree(0, audiences))
                .as((first, second) -> new JsonArray()
                        .add(new JsonObject().put("name", "first").put("condition", first))
                        .add(new JsonObject().put("name", "second").put("condition", second)));
        return object(always("condition", tree(depth, audiences)), maybe("exclusions", steps))
                .map(json -> ConditionJson.read(json.encode()));
    }

    static AudienceDefinition definition(JsonObject condition) {
        return ConditionJson.read(new JsonObject().put("condition", condition).encode());
    }

    private static JsonObject named(String name, JsonObject condition) {
        return new JsonObject().put(name, condition);
    }

    private Arbitrary<JsonObject> tree(int depth, int audiences) {
        Arbitrary<JsonObject> leaf = oneOf(leaves.entrySet().stream()
                .map(each -> each.getValue().map(json -> named(each.getKey(), json)))
                .toList());
        if (audiences > 0) {
            Arbitrary<JsonObject> other = integers()
                    .between(1, audiences)
                    .map(key -> named("audience", new JsonObject().put("audienceId", GlobalId.of("Audience", key))));
            leaf = frequencyOf(Tuple.of(5, leaf), Tuple.of(1, other));
        }
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonObject> inner = tree(depth - 1, audiences);
        Arbitrary<JsonObject> joined = combine(
                        of("and", "or"), inner.list().ofMinSize(1).ofMaxSize(3))
                .as((word, parts) -> new JsonObject().put(word, new JsonArray(parts)));
        return frequencyOf(Tuple.of(1, leaf), Tuple.of(1, inner.map(json -> named("not", json))), Tuple.of(2, joined));
    }

    private void customers() {
        leaves.put("segment", object(always("keys", some("VIP", "LOYAL", "UNCLASSIFIED"))));
        leaves.put("stage", object(always("stages", some("LOYAL", "ACTIVE", "DORMANT"))));
        leaves.put(
                "score",
                oneOf(
                        object(always("recency", fifth()), maybe("orders12", range(3))),
                        object(always("frequency", fifth()), maybe("recency", fifth())),
                        object(always("value", fifth()), maybe("averageValue12", amounts())),
                        object(always("averageValue12", amounts()), maybe("orders12", range(3)))));
        leaves.put("tier", object(always("tiers", some("VIP", "GOLD", "null", "'; drop table customer; --"))));
        leaves.put(
                "tierChanged",
                object(
                        always("daysAgo", daysAgo()),
                        maybe("to", some("VIP", "GOLD")),
                        maybe("move", of("UPGRADE", "DOWNGRADE"))));
        leaves.put(
                "tierLikely",
                oneOf(
                        object(always("move", just("UPGRADE")), maybe("share", of(0.1, 0.5, 0.7, 1.0))),
                        object(always("move", just("DOWNGRADE")), maybe("withinDays", of(0, 1, 29, 30, 31, 90)))));
        leaves.put("birthday", object(always("days", of(0, 1, 2, 3, 5, 7, 365))));
        leaves.put(
                "signUp",
                oneOf(
                        object(always("daysAgo", daysAgo()), maybe("member", just(true))),
                        object(always("member", EITHER))));
        leaves.put("channel", object(always("channels", ids("Channel", 3))));
        leaves.put(
                "consent",
                object(
                        always("medium", of("EMAIL", "SMS")),
                        always("purpose", of("ADVERTISING", "INFORMATIONAL")),
                        always("night", EITHER),
                        always("reachable", EITHER)));
        leaves.put(
                "list",
                object(always("listId", integers().between(1, 2).map(key -> GlobalId.of("CustomerList", key)))));
    }

    private void purchases() {
        Field window = maybe("window", window());
        Field scope = maybe("scope", scope());
        leaves.put(
                "orders",
                oneOf(
                        object(always("count", range(3)), window, scope),
                        object(always("count", just(new JsonObject().put("atMost", 0))), window, scope),
                        object(always("sum", amounts()), maybe("count", range(3)), window, scope),
                        object(always("average", amounts()), maybe("count", range(3)), window, scope)));
        leaves.put("lastOrder", object(always("daysAgo", daysAgo()), scope));
        leaves.put("bought", object(always("scope", scope()), window));
        leaves.put(
                "discount",
                object(
                        always("rateAtLeast", of(0.2, 0.4)),
                        maybe("orders", integers().between(1, 2).map(n -> new JsonObject().put("atLeast", n))),
                        window,
                        scope));
    }

    private void benefits() {
        leaves.put("coupons", object(always("times", range(2)), maybe("window", window())));
        leaves.put("couponExpires", object(always("withinDays", of(0, 1, 7, 30))));
        leaves.put(
                "points",
                object(
                        always("balance", range(100)),
                        maybe("expireWithinDays", of(0, 1, 7, 30)),
                        maybe("everUsed", EITHER)));
        leaves.put(
                "warranty",
                object(
                        maybe("daysAgo", daysAgo()),
                        maybe("anniversaryWithinDays", of(0, 1, 30, 364)),
                        maybe("products", ids("Product", RandomPeople.PRODUCTS))));
    }

    private void behavior() {
        Field window = maybe("window", window());
        Field scope = maybe("scope", behaviorScope());
        leaves.put(
                "behavior",
                object(
                        always("kinds", some("VISIT", "PRODUCT_VIEW", "BOOKMARK")),
                        maybe("times", range(2)),
                        window,
                        scope));
        leaves.put(
                "lastBehavior",
                object(always("kinds", some("VISIT", "CART", "PRODUCT_VIEW")), always("daysAgo", daysAgo()), scope));
        leaves.put(
                "abandoned",
                object(
                        always("kind", of("CART", "CHECKOUT_STARTED")),
                        always("hoursAgoFrom", of(0, 1)),
                        always("hoursAgoTo", of(24, 48, 800)),
                        scope));
        leaves.put("mostViewed", object(always("categories", some(RandomPeople.CATEGORIES)), window));
        leaves.put("survey", object(always("rating", range(10)), window));
        Arbitrary<String> reactions = of("RECEIVED", "OPENED", "CLICKED", "IGNORED");
        Field medium = maybe("medium", of("EMAIL", "PUSH"));
        leaves.put(
                "message",
                oneOf(
                        object(always("reaction", reactions), always("similar", just(false)), medium, window),
                        object(
                                always("reaction", reactions),
                                always("campaigns", ids("Campaign", 3)),
                                always("similar", EITHER),
                                medium,
                                window)));
    }

    private void insight() {
        leaves.put(
                "forecast",
                object(
                        always("churnRiskAtLeast", of(0.25, 0.5)),
                        maybe("nextOrderWithinDays", of(0, 1, 30)),
                        maybe("late", EITHER)));
        leaves.put(
                "cycleDue",
                object(
                        always("withinDays", of(0, 1, 7)),
                        maybe("overdueDays", of(0, 1, 30)),
                        maybe("products", ids("Product", RandomPeople.PRODUCTS))));
        leaves.put(
                "associated",
                object(
                        always(
                                "productId",
                                integers().between(1, RandomPeople.PRODUCTS).map(key -> GlobalId.of("Product", key))),
                        always("liftAtLeast", of(1.0, 2.0)),
                        always("confidenceAtLeast", of(0.0, 0.5)),
                        maybe("window", window())));
        leaves.put("discountHabit", object(always("shareAtLeast", of(0.25, 0.5)), maybe("bargainOnly", EITHER)));
        leaves.put("ownMall", object(always("provenOnly", EITHER), maybe("window", window())));
    }

    private static Arbitrary<JsonArray> some(String... among) {
        return some(List.of(among));
    }

    private static Arbitrary<JsonArray> some(List<String> among) {
        return of(among).list().ofMinSize(1).ofMaxSize(2).map(JsonArray::new);
    }

    private static Arbitrary<JsonArray> ids(String type, int count) {
        return some(IntStream.rangeClosed(1, count)
                .mapToObj(key -> GlobalId.of(type, key))
                .toList());
    }

    /** Both ends, or one of them. */
    private static Arbitrary<JsonObject> range(int most) {
        return ends(integers().between(0, most));
    }

    /** Amounts on and beside those that orders have. */
    private static Arbitrary<JsonObject> amounts() {
        return ends(of(0, 1, 50, 100, 500, 600, 999, 1_000, 1_001, 2_000));
    }

    private static Arbitrary<JsonObject> ends(Arbitrary<Integer> values) {
        return combine(values, values, of("both", "atLeast", "atMost")).as((one, other, which) -> {
            JsonObject range = new JsonObject();
            if (!which.equals("atMost")) {
                range.put("atLeast", which.equals("both") ? Math.min(one, other) : one);
            }
            return which.equals("atLeast") ? range : range.put("atMost", Math.max(one, other));
        });
    }

    private static Arbitrary<JsonObject> fifth() {
        return combine(integers().between(1, 5), integers().between(1, 5))
                .as((one, other) ->
                        new JsonObject().put("atLeast", Math.min(one, other)).put("atMost", Math.max(one, other)));
    }

    private static Arbitrary<JsonObject> daysAgo() {
        Arbitrary<Integer> days = of(0, 1, 7, 29, 30, 31, 90);
        Arbitrary<JsonObject> from = combine(days, of(0, 1, 30, 300).injectNull(0.5))
                .as((first, more) -> {
                    JsonObject range = new JsonObject().put("from", first);
                    return more == null ? range : range.put("to", first + more);
                });
        return frequencyOf(Tuple.of(3, from), Tuple.of(1, days.map(last -> new JsonObject().put("to", last))));
    }

    private Arbitrary<JsonObject> window() {
        Arbitrary<JsonObject> span = integers()
                .between(0, 59)
                .map(ago -> new JsonObject()
                        .put("from", today.minusDays(90).toString())
                        .put("to", today.minusDays(ago).toString()));
        return oneOf(
                of(0, 1, 30, 90).map(days -> new JsonObject().put("lastDays", days)),
                of(0, 1, 3, 12).map(months -> new JsonObject().put("lastMonths", months)),
                span,
                integers()
                        .between(0, 39)
                        .map(ago ->
                                new JsonObject().put("to", today.minusDays(ago).toString())));
    }

    private static Arbitrary<JsonObject> scope() {
        Field brands = maybe("brands", some(RandomPeople.BRANDS));
        return oneOf(
                Arbitraries.create(JsonObject::new),
                object(always("channels", ids("Channel", 3)), brands),
                object(always("stores", ids("Store", 2))),
                object(always("products", ids("Product", RandomPeople.PRODUCTS))),
                object(always("categories", some(RandomPeople.CATEGORIES)), brands));
    }

    private static Arbitrary<JsonObject> behaviorScope() {
        Field channels = maybe("channels", ids("Channel", 3));
        return oneOf(
                object(channels, maybe("products", ids("Product", RandomPeople.PRODUCTS))),
                object(channels, maybe("categories", some(RandomPeople.CATEGORIES))));
    }
}
