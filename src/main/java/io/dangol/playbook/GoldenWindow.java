package io.dangol.playbook;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Writes the days of a golden time into a definition: into every condition on the anchor, so that an action whose window is
 * changed is for those whose time it then is. A window on the other side of its anchor than the condition looks stays out.
 */
final class GoldenWindow {
    private static final String DAYS_AGO = "daysAgo";
    private static final String WITHIN_DAYS = "withinDays";

    private final GoldenTime time;
    private final int activeDays;

    /** @param activeDays the active window of the brand, after which dormancy begins */
    GoldenWindow(GoldenTime time, int activeDays) {
        this.time = time;
        this.activeDays = activeDays;
    }

    String in(String definition) {
        JsonObject tree = new JsonObject(definition);
        visit(tree);
        return tree.encode();
    }

    private void visit(Object node) {
        if (node instanceof JsonObject object) {
            object.fieldNames().stream().toList().forEach(word -> {
                if (object.getValue(word) instanceof JsonObject condition) {
                    write(word, condition);
                }
                visit(object.getValue(word));
            });
        } else if (node instanceof JsonArray array) {
            array.forEach(this::visit);
        }
    }

    private void write(String word, JsonObject condition) {
        switch (time.anchor()) {
            case SIGN_UP -> after(word, "signUp", condition, 0);
            case FIRST_ORDER, LAST_ORDER, PRODUCT_ORDER -> after(word, "lastOrder", condition, 0);
            case TIER_CHANGE -> {
                after(word, "tierChanged", condition, 0);
                if ("DOWNGRADE".equals(condition.getValue("move"))) {
                    before(word, "tierLikely", condition, WITHIN_DAYS);
                }
            }
            case WARRANTY -> {
                if (condition.containsKey(DAYS_AGO)) {
                    after(word, "warranty", condition, 0);
                } else {
                    before(word, "warranty", condition, "anniversaryWithinDays");
                }
            }
            // the first day of dormancy is the one after the active window
            case DORMANCY -> after(word, "lastOrder", condition, activeDays + 1);
            case BIRTHDAY -> before(word, "birthday", condition, "days");
            case COUPON_EXPIRY -> before(word, "couponExpires", condition, WITHIN_DAYS);
            case POINTS_EXPIRY -> before(word, "points", condition, "expireWithinDays");
            case PURCHASE_CYCLE -> {
                if ("cycleDue".equals(word)) {
                    condition
                            .put(WITHIN_DAYS, Math.max(-time.fromDays(), 0))
                            .put("overdueDays", Math.max(time.toDays(), 0));
                }
            }
            case RETURN, NONE -> {
                // No condition asks for their day.
            }
        }
    }

    private void after(String word, String anchored, JsonObject condition, int offset) {
        if (word.equals(anchored) && time.toDays() + offset >= 0) {
            condition.put(
                    DAYS_AGO,
                    new JsonObject()
                            .put("from", Math.max(time.fromDays() + offset, 0))
                            .put("to", time.toDays() + offset));
        }
    }

    private void before(String word, String anchored, JsonObject condition, String field) {
        if (word.equals(anchored) && time.fromDays() <= 0) {
            condition.put(field, -time.fromDays());
        }
    }
}
