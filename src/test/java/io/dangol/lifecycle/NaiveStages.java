package io.dangol.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stage of one customer as domain words say it, by looking at the days of the orders one after the other. */
final class NaiveStages {
    private final LifecycleSettings settings;

    NaiveStages(LifecycleSettings settings) {
        this.settings = settings;
    }

    /** @param days of the counted orders before the as-of day, ascending */
    LifecycleStage stage(
            List<LocalDate> days, LocalDate today, @Nullable LocalDate cautionOn, @Nullable LocalDate imminentOn) {
        if (days.isEmpty()) {
            return LifecycleStage.PROSPECT;
        }
        LocalDate last = days.get(days.size() - 1);
        if (dormantBetween(last, today)) {
            return LifecycleStage.DORMANT;
        }
        int back = IntStream.range(1, days.size())
                .filter(i -> dormantBetween(days.get(i - 1), days.get(i)))
                .max()
                .orElse(-1);
        if (back > 0 && days.size() - back < settings.returningOrders()) {
            return LifecycleStage.RESURRECTED;
        }
        if (days.size() < settings.newOrders()
                && !days.get(0).plusDays(settings.newDays()).isBefore(today)) {
            return LifecycleStage.NEW;
        }
        if (imminentOn != null && !imminentOn.isAfter(today)) {
            return LifecycleStage.CHURN_IMMINENT;
        }
        if (cautionOn != null && !cautionOn.isAfter(today)) {
            return LifecycleStage.AT_RISK;
        }
        LocalDate yearAgo = today.minusMonths(12);
        long withinYear = days.stream().filter(day -> !day.isBefore(yearAgo)).count();
        return withinYear >= settings.loyalOrders() ? LifecycleStage.LOYAL : LifecycleStage.ACTIVE;
    }

    /** Whether a customer whose last order was on one day was dormant at the start of the other. */
    private boolean dormantBetween(LocalDate last, LocalDate day) {
        return last.plusDays(settings.activeDays()).isBefore(day);
    }
}
