package io.dangol.performance;

import io.dangol.shared.MinorUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what an experiment shows, and no more. */
@ApplicationScoped
class ExperimentWords {
    private final MinorUnits units;

    ExperimentWords(MinorUnits units) {
        this.units = units;
    }

    String of(ArmVerdict judged) {
        ArmComparison compared = judged.compared();
        ExperimentMetric metric = compared.metric();
        return switch (judged.verdict()) {
            case NOT_COMPARABLE ->
                "The arms do not have the planned sizes, more than chance explains, so they hold different people and are"
                        + " not compared; look for members who were merged, erased or wrongly imported.";
            case TOO_FEW ->
                "There are too few customers, or too little difference among them, to judge " + name(metric) + ": "
                        + count(compared.treated().members()) + " against "
                        + count(compared.control().members()) + ".";
            case TOO_EARLY -> values(judged) + " The window is not over, and looking every day leaves it open.";
            case NO_DIFFERENCE_SHOWN -> values(judged) + " Chance among this many customers explains it.";
            case HIGHER, LOWER -> values(judged) + " Chance does not explain it" + because(judged) + ".";
        };
    }

    /** The experiment as a whole. */
    String of(List<ExperimentEstimate> estimates, SampleRatio ratio) {
        if (ratio.mismatch()) {
            return "The arms do not have the planned sizes (chance of that " + p(ratio.pValue())
                    + "), so nothing is compared. Find out who went missing from one arm.";
        }
        String shown = estimates.stream()
                .filter(each -> each.verdict() == ExperimentVerdict.HIGHER || each.verdict() == ExperimentVerdict.LOWER)
                .map(ExperimentEstimate::words)
                .collect(Collectors.joining(" "));
        if (!shown.isEmpty()) {
            return shown;
        }
        boolean early = estimates.stream().anyMatch(each -> each.verdict() == ExperimentVerdict.TOO_EARLY);
        return early
                ? "No metric differs yet by more than chance explains; the window is not over."
                : "No metric differs by more than chance explains.";
    }

    private String because(ArmVerdict judged) {
        return judged.reading().windowOver()
                ? " (p " + p(judged.corrected()) + ")"
                : ", even when looked at every day (p "
                        + p(judged.compared()
                                .sequential(judged.reading().tuned())
                                .pValue(judged.compared().level()))
                        + ")";
    }

    private String values(ArmVerdict judged) {
        ArmComparison compared = judged.compared();
        ExperimentMetric metric = compared.metric();
        Bounds bounds = compared.difference();
        return name(metric) + " of " + compared.treated().arm() + " was "
                + value(metric, compared.treatedMean().value()) + " against "
                + value(metric, compared.controlMean().value()) + " of "
                + compared.control().arm() + ", a difference of "
                + value(metric, compared.contrast().difference().value()) + " ("
                + decimals(compared.level() * 100, 1) + " % interval " + value(metric, bounds.lower()) + " to "
                + value(metric, bounds.upper()) + ").";
    }

    private String value(ExperimentMetric metric, double value) {
        if (metric.share()) {
            return decimals(value * 100, 2) + " %";
        }
        return metric.money() ? decimals(value, units.digits()) + " " + units.currency() : decimals(value, 3);
    }

    private static String name(ExperimentMetric metric) {
        String words = metric.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String p(double p) {
        return p < 0.0001 ? "below 0.0001" : decimals(p, 4);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimals(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "no end";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + digits + "f", rounded);
    }
}
