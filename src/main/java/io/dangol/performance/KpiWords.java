package io.dangol.performance;

import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiTarget;
import io.dangol.campaign.KpiUnit;
import io.dangol.shared.MinorUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a finding so that nobody reads more into it than the facts hold. */
@ApplicationScoped
class KpiWords {
    private final MinorUnits units;

    KpiWords(MinorUnits units) {
        this.units = units;
    }

    String of(KpiTarget target, KpiWindow window, Evidence evidence, @Nullable SampleRatio ratio, KpiVerdict verdict) {
        String so = window.over() ? "" : "So far, after " + window.days() + " days: ";
        if (evidence.size() == 0) {
            return so + name(target) + " has no customers behind it yet. "
                    + reason(target, window, evidence, ratio, verdict);
        }
        return so + observed(target, evidence) + baseline(target, window, evidence) + ". " + goal(target, evidence)
                + " " + reason(target, window, evidence, ratio, verdict) + caution(target);
    }

    private String observed(KpiTarget target, Evidence evidence) {
        Bounds bounds = evidence.reliable() ? evidence.observedBounds(KpiVerdicts.LEVEL) : null;
        String interval = bounds == null
                ? ""
                : " (95 % interval " + value(target, bounds.lower()) + " to " + value(target, bounds.upper()) + ")";
        return name(target) + " was " + value(target, evidence.observed()) + interval + " over "
                + count(evidence.size()) + " customers";
    }

    private String baseline(KpiTarget target, KpiWindow window, Evidence evidence) {
        Comparison comparison = evidence.comparison();
        if (comparison == null || target.baseline() == KpiBaseline.FIXED) {
            return "";
        }
        String against = target.baseline() == KpiBaseline.HOLDOUT
                ? " in the holdout of " + count(comparison.baseline().size())
                : " of the same members in the " + window.days() + " days before";
        String lift = Double.isNaN(comparison.lift()) ? "no lift can be stated" : percent(comparison.lift());
        Bounds bounds = comparison.liftBounds(KpiVerdicts.LEVEL);
        String interval = Double.isFinite(bounds.lower())
                ? " (95 % interval " + percent(bounds.lower()) + " to "
                        + (Double.isFinite(bounds.upper()) ? percent(bounds.upper()) : "no upper end") + ")"
                : "";
        return ", against " + value(target, comparison.baseline().value()) + against + ": " + lift + interval;
    }

    private String goal(KpiTarget target, Evidence evidence) {
        String most = target.metric().lowerIsBetter() ? "at most " : "at least ";
        if (target.baseline() == KpiBaseline.FIXED) {
            return "The goal was " + most + value(target, evidence.goal()) + ".";
        }
        return "The goal was a lift of " + most + percent(target.targetLift()) + ".";
    }

    private static String reason(
            KpiTarget target, KpiWindow window, Evidence evidence, @Nullable SampleRatio ratio, KpiVerdict verdict) {
        if (KpiVerdicts.unlike(target, ratio)) {
            return "The arms no longer have the sizes of the launch, more than chance explains, so they cannot be"
                    + " compared; look for members who were merged, erased or wrongly imported.";
        }
        if (evidence.size() > 0 && !evidence.reliable()) {
            return "There are too few customers, or too little difference among them, to judge: an average needs at"
                    + " least " + Mean.ENOUGH + " on each side.";
        }
        return switch (verdict) {
            case MET ->
                evidence instanceof Evidence.Total
                        ? "It is reached."
                        : "It is reached even at the unfavourable end of what chance among customers explains.";
            case NOT_MET ->
                evidence instanceof Evidence.Total
                        ? "It is missed."
                        : "It is missed even at the favourable end of what chance among customers explains.";
            case INCONCLUSIVE -> "Chance among this many customers could explain reaching it as well as missing it.";
            case TOO_EARLY -> "The window is not over, and what is missing may still come.";
        };
    }

    private static String caution(KpiTarget target) {
        return target.baseline() == KpiBaseline.PREVIOUS_PERIOD
                ? " A comparison with the period before cannot tell the campaign from season and chance; the holdout can."
                : "";
    }

    private static String name(KpiTarget target) {
        String metric = target.metric().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return metric.substring(0, 1).toUpperCase(Locale.ROOT)
                + metric.substring(1)
                + (target.medium() == null ? "" : " by " + target.medium());
    }

    private String value(KpiTarget target, double value) {
        if (!Double.isFinite(value)) {
            return "no end";
        }
        KpiUnit unit = target.unit();
        return switch (unit) {
            case RATE -> decimals(value * 100, 1) + " %";
            case MONEY -> decimals(value, units.digits()) + " " + units.currency();
            case MESSAGES -> decimals(value, 0);
            case ORDERS -> decimals(value, 2);
            case POINTS -> decimals(value, 1) + " points";
        };
    }

    private static String percent(double lift) {
        return (lift < 0 ? "" : "+") + decimals(lift * 100, 1) + " %";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimals(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + digits + "f", rounded);
    }
}
