package io.dangol.rfm;

import io.dangol.shared.Decimal;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rules of a model as the JSON that the database keeps. Amounts are decimals of the currency. */
@ApplicationScoped
class ModelJson {
    private final String currency;

    ModelJson(MinorUnits units) {
        this.currency = units.currency();
    }

    List<SegmentRule> read(JsonArray rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> rule(rules.getJsonObject(i)))
                .toList();
    }

    private SegmentRule rule(JsonObject json) {
        return new SegmentRule(
                json.getString("key"),
                json.getString("name"),
                json.getString("nameKo"),
                reading(json.getJsonObject("reading")),
                map(json.getJsonObject("recency"), ModelJson::recency),
                map(json.getJsonObject("frequency"), ModelJson::frequency),
                map(json.getJsonObject("monetary"), this::monetary));
    }

    private static SegmentReading reading(JsonObject json) {
        JsonArray channels = json.getJsonArray("channels");
        return new SegmentReading(
                json.getString("traits"),
                json.getString("reactsTo"),
                json.getString("strategy"),
                IntStream.range(0, channels.size())
                        .mapToObj(channels::getString)
                        .map(SegmentChannel::valueOf)
                        .toList());
    }

    private static RecencyCondition recency(JsonObject json) {
        return new RecencyCondition(json.getInteger("withinMonths"), json.getInteger("monthsAgo"));
    }

    private static FrequencyCondition frequency(JsonObject json) {
        return new FrequencyCondition(
                map(json.getJsonObject("orders12"), ModelJson::range),
                map(json.getJsonObject("ordersBefore"), ModelJson::range));
    }

    private static CountRange range(JsonObject json) {
        return new CountRange(json.getInteger("atLeast"), json.getInteger("atMost"));
    }

    private MonetaryCondition monetary(JsonObject json) {
        return new MonetaryCondition(
                map(json.getJsonObject("atLeast"), bound -> bound(CutSide.TOP, bound)),
                map(json.getJsonObject("atMost"), bound -> bound(CutSide.BOTTOM, bound)));
    }

    private MonetaryBound bound(CutSide side, JsonObject json) {
        String percent = json.getString("percent");
        String amount = json.getString("amount");
        return new MonetaryBound(
                side,
                percent == null ? null : new Decimal(percent),
                amount == null ? null : new Money(new Decimal(amount), currency),
                side == CutSide.TOP || json.getBoolean("inclusive", true));
    }

    JsonArray write(List<SegmentRule> rules) {
        JsonArray array = new JsonArray();
        rules.forEach(rule -> array.add(json(rule)));
        return array;
    }

    private static JsonObject json(SegmentRule rule) {
        SegmentReading reading = rule.reading();
        JsonObject json = new JsonObject()
                .put("key", rule.key())
                .put("name", rule.name())
                .put("nameKo", rule.nameKo())
                .put(
                        "reading",
                        new JsonObject()
                                .put("traits", reading.traits())
                                .put("reactsTo", reading.reactsTo())
                                .put("strategy", reading.strategy())
                                .put(
                                        "channels",
                                        new JsonArray(reading.channels().stream()
                                                .map(SegmentChannel::name)
                                                .toList())));
        put(
                json,
                "recency",
                rule.recency(),
                (each, to) -> put(put(to, "withinMonths", each.withinMonths()), "monthsAgo", each.monthsAgo()));
        put(json, "frequency", rule.frequency(), (each, to) -> {
            put(to, "orders12", each.orders12(), ModelJson::range);
            return put(to, "ordersBefore", each.ordersBefore(), ModelJson::range);
        });
        return put(json, "monetary", rule.monetary(), (each, to) -> {
            put(to, "atLeast", each.atLeast(), ModelJson::bound);
            return put(to, "atMost", each.atMost(), ModelJson::bound);
        });
    }

    private static JsonObject range(CountRange range, JsonObject to) {
        return put(put(to, "atLeast", range.atLeast()), "atMost", range.atMost());
    }

    private static JsonObject bound(MonetaryBound bound, JsonObject to) {
        Decimal percent = bound.percent();
        Money amount = bound.amount();
        put(to, "percent", percent == null ? null : percent.toString());
        put(to, "amount", amount == null ? null : amount.amount().toString());
        return to.put("inclusive", bound.inclusive());
    }

    private static JsonObject put(JsonObject to, String name, @Nullable Object value) {
        return value == null ? to : to.put(name, value);
    }

    private static <T> JsonObject put(
            JsonObject to, String name, @Nullable T value, BiFunction<T, JsonObject, JsonObject> write) {
        return value == null ? to : to.put(name, write.apply(value, new JsonObject()));
    }

    private static <T> @Nullable T map(@Nullable JsonObject json, java.util.function.Function<JsonObject, T> read) {
        return json == null ? null : read.apply(json);
    }
}
