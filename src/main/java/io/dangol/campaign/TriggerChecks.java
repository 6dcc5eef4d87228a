package io.dangol.campaign;

import io.dangol.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a plan's trigger without looking at facts. */
final class TriggerChecks {
    private static final int MOST_DAYS_APART = 365;
    private static final int EARLIEST = -365;
    private static final int LATEST = 730;
    private static final int MOST_NAMED = 100;
    /** Their former period would have to be counted before each member's own entry. */
    private static final Set<KpiMetric> WITHOUT_FORMER_PERIOD =
            Set.of(KpiMetric.BOOKMARK_CONVERSION, KpiMetric.COUPON_REDEMPTION);

    private final List<UserError> errors = new ArrayList<>();

    private TriggerChecks() {}

    static List<UserError> complaints(CampaignPlan plan) {
        TriggerChecks checks = new TriggerChecks();
        if (plan.trigger() instanceof CampaignTrigger.Recurring recurring) {
            checks.schedule(recurring.schedule());
        } else if (plan.trigger() instanceof CampaignTrigger.GoldenTime golden) {
            checks.window(golden.window());
            checks.named(golden.window());
        }
        if (!(plan.trigger() instanceof CampaignTrigger.Once)) {
            checks.entering(plan);
        }
        return checks.errors;
    }

    private void schedule(RecurringTrigger schedule) {
        long given = Stream.of(schedule.everyDays(), schedule.weekdays(), schedule.dayOfMonth())
                .filter(each -> each != null)
                .count();
        if (given != 1) {
            complain(
                    "trigger.recurring",
                    given + " of everyDays, weekdays and dayOfMonth are given. Give exactly one of them.");
        }
        range("trigger.recurring.everyDays", schedule.everyDays(), 1, MOST_DAYS_APART);
        range("trigger.recurring.dayOfMonth", schedule.dayOfMonth(), 1, 31);
        if (schedule.weekdays() != null && schedule.weekdays().isEmpty()) {
            complain("trigger.recurring.weekdays", "weekdays is empty. Name at least one, such as MONDAY.");
        }
    }

    private void window(GoldenTimeTrigger window) {
        range("trigger.goldenTime.fromDays", window.fromDays(), EARLIEST, LATEST);
        range("trigger.goldenTime.toDays", window.toDays(), EARLIEST, LATEST);
        if (window.fromDays() > window.toDays()) {
            complain(
                    "trigger.goldenTime.toDays",
                    "toDays " + window.toDays() + " lies before fromDays " + window.fromDays()
                            + ". Give the last day of the window.");
        }
        if (window.fromDays() < 0 && !window.anchor().ahead()) {
            complain(
                    "trigger.goldenTime.fromDays",
                    "fromDays is " + window.fromDays() + ", but the day of " + window.anchor()
                            + " is known only once it has come. Give 0 or more.");
        }
    }

    private void named(GoldenTimeTrigger window) {
        boolean byProduct = window.anchor() == CampaignAnchor.PRODUCT_ORDER;
        int named = size(window.products()) + size(window.categories());
        if (byProduct && (named == 0 || named > MOST_NAMED)) {
            complain(
                    "trigger.goldenTime.products",
                    named + " products and categories are given. PRODUCT_ORDER takes 1 to " + MOST_NAMED + " of them.");
        } else if (!byProduct && (window.products() != null || window.categories() != null)) {
            complain(
                    "trigger.goldenTime." + (window.products() != null ? "products" : "categories"),
                    "Products and categories belong to the anchor PRODUCT_ORDER, not to " + window.anchor()
                            + ". Leave them out.");
        }
    }

    /** Where people enter over time, nobody can be assigned before the launch, and nothing is counted from it. */
    private void entering(CampaignPlan plan) {
        if (plan.trial().assignment() == CampaignAssignment.IMPORTED) {
            complain(
                    "assignment",
                    "assignment is IMPORTED, which fixes the members before the launch, but with the trigger "
                            + plan.trigger().kind() + " they enter over time. Use DRAWN, or the trigger once.");
        }
        for (int i = 0; i < plan.goals().targets().size(); i++) {
            KpiTargetPlan target = plan.goals().targets().get(i);
            if (target.windowDays() != null) {
                complain(
                        "kpiTargets." + i + ".windowDays",
                        "windowDays is " + target.windowDays() + ", which counts from the launch, but members enter"
                                + " over time. Leave it out: each is measured from the own entry on.");
            }
            if (target.baseline() == KpiBaseline.PREVIOUS_PERIOD && WITHOUT_FORMER_PERIOD.contains(target.metric())) {
                complain(
                        "kpiTargets." + i + ".baseline",
                        target.metric() + " is not held against PREVIOUS_PERIOD where members enter over time. Use"
                                + " HOLDOUT or FIXED.");
            }
        }
    }

    private static int size(@Nullable List<String> values) {
        return values == null ? 0 : values.size();
    }

    private void range(String path, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            String field = path.substring(path.lastIndexOf('.') + 1);
            complain(path, field + " is " + value + ". Give " + least + " to " + most + ".");
        }
    }

    private void complain(String field, String message) {
        errors.add(UserError.at("input." + field, message));
    }
}
