package io.dangol.campaign;

import io.dangol.purchase.Product;
import io.dangol.shared.GlobalId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Triggers as JSON, as they are stored and traced: products by row id, times as text. */
final class TriggerJson {
    private TriggerJson() {}

    static JsonObject of(CampaignTrigger trigger) {
        JsonObject json = new JsonObject().put("kind", trigger.kind().name());
        if (trigger instanceof CampaignTrigger.Recurring recurring) {
            RecurringTrigger schedule = recurring.schedule();
            json.put("everyDays", schedule.everyDays())
                    .put("weekdays", array(schedule.weekdays(), Enum::name))
                    .put("dayOfMonth", schedule.dayOfMonth())
                    .put("at", schedule.at().toString());
        } else if (trigger instanceof CampaignTrigger.GoldenTime golden) {
            GoldenTimeTrigger window = golden.window();
            json.put("anchor", window.anchor().name())
                    .put("fromDays", window.fromDays())
                    .put("toDays", window.toDays())
                    .put("at", window.at().toString())
                    .put("products", array(window.products(), product -> GlobalId.key(Product.TYPE, product)))
                    .put("categories", array(window.categories(), category -> category));
        }
        return json;
    }

    /** The trigger that was stored; once where none was. */
    static CampaignTrigger read(@Nullable JsonObject json) {
        if (json == null) {
            return CampaignTrigger.ONCE;
        }
        return switch (CampaignTriggerKind.valueOf(json.getString("kind"))) {
            case ONCE -> CampaignTrigger.ONCE;
            case RECURRING -> new CampaignTrigger.Recurring(recurring(json));
            case GOLDEN_TIME -> new CampaignTrigger.GoldenTime(goldenTime(json));
        };
    }

    private static RecurringTrigger recurring(JsonObject json) {
        return new RecurringTrigger(
                json.getInteger("everyDays"),
                list(json, "weekdays", name -> Weekday.valueOf((String) name)),
                json.getInteger("dayOfMonth"),
                LocalTime.parse(json.getString("at")));
    }

    private static GoldenTimeTrigger goldenTime(JsonObject json) {
        return new GoldenTimeTrigger(
                CampaignAnchor.valueOf(json.getString("anchor")),
                json.getInteger("fromDays"),
                json.getInteger("toDays"),
                LocalTime.parse(json.getString("at")),
                list(json, "products", key -> GlobalId.of(Product.TYPE, ((Number) key).longValue())),
                list(json, "categories", name -> (String) name));
    }

    private static <T> @Nullable JsonArray array(@Nullable List<T> values, Function<T, Object> value) {
        return values == null ? null : new JsonArray(values.stream().map(value).toList());
    }

    private static <T> @Nullable List<T> list(JsonObject json, String field, Function<Object, T> value) {
        JsonArray values = json.getJsonArray(field);
        return values == null ? null : values.stream().map(value).toList();
    }
}
