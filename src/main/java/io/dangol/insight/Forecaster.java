package io.dangol.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reckons what each buyer is expected to do, by the models that were fitted. */
final class Forecaster {
    private static final double WEEKS_OF_MONTH = 365.25 / 12 / 7;
    private static final double DAYS_OF_WEEK = 7;
    private static final double MONTHS_OF_YEAR = 12;
    /** From as many gaps on the median is the buyer's own; with fewer the brand's counts as one gap more. */
    private static final int GAPS_OF_A_RHYTHM = 3;

    private final TransactionModel model;
    private final boolean knowsWhoLeft;
    private final SpendFit spend;
    private final @Nullable Double brandRhythm;
    private final InsightConfig.ForecastSettings settings;
    private final LocalDate asOf;
    private final double[] discounts;

    Forecaster(FittedForecast fitted, InsightConfig.ForecastSettings settings, LocalDate asOf) {
        this.model = fitted.model();
        this.knowsWhoLeft = fitted.knowsWhoLeft();
        this.spend = fitted.spend();
        this.brandRhythm = fitted.sample().rhythmDays();
        this.settings = settings;
        this.asOf = asOf;
        this.discounts = new double[settings.lifetimeMonths()];
        for (int month = 0; month < discounts.length; month++) {
            discounts[month] = Math.pow(1 + settings.discountRate(), -(month + 1) / MONTHS_OF_YEAR);
        }
    }

    Outlook of(Buyer buyer) {
        PurchaseHistory history = buyer.history(asOf);
        double orders = expected(settings.horizonDays() / DAYS_OF_WEEK, history);
        double perDay = spend.expected(buyer.paidDays(), buyer.paid());
        Double rhythm = rhythm(buyer);
        return new Outlook(
                buyer,
                orders,
                knowsWhoLeft ? model.probabilityAlive(history) : null,
                Math.round(perDay),
                Math.round(perDay * discountedOrders(history)),
                rhythm,
                after(buyer, rhythm, 1),
                after(buyer, rhythm, settings.cautionFactor()),
                after(buyer, rhythm, settings.imminentFactor()));
    }

    /** Orders of each month ahead, worth less the later they come. */
    private double discountedOrders(PurchaseHistory history) {
        double worth = 0;
        double before = 0;
        for (int month = 0; month < discounts.length; month++) {
            double until = expected((month + 1) * WEEKS_OF_MONTH, history);
            worth += (until - before) * discounts[month];
            before = until;
        }
        return worth;
    }

    private double expected(double weeks, PurchaseHistory history) {
        double orders = model.expectedPurchases(weeks, history);
        if (!Double.isFinite(orders)) {
            throw new ArithmeticException(
                    model + " expects " + orders + " orders within " + weeks + " weeks of " + history);
        }
        return Math.max(0, orders);
    }

    private @Nullable Double rhythm(Buyer buyer) {
        Double own = buyer.rhythm();
        if (own == null || brandRhythm == null) {
            return own;
        }
        int gaps = buyer.days() - 1;
        return gaps >= GAPS_OF_A_RHYTHM ? own : (own * gaps + brandRhythm) / (gaps + 1);
    }

    private static @Nullable LocalDate after(Buyer buyer, @Nullable Double rhythm, double times) {
        return rhythm == null ? null : buyer.lastOn().plusDays((long) Math.ceil(rhythm * times));
    }
}
