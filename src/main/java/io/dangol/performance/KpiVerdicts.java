package io.dangol.performance;

import io.dangol.campaign.KpiBaseline;
import io.dangol.campaign.KpiTarget;
import org.jspecify.annotations.Nullable;

/** The rules by which a promise is judged; docs/measurement.md gives the reasons. */
final class KpiVerdicts {
    /** The level of the intervals that are shown and of the final verdict. */
    static final double LEVEL = 0.95;

    /**
     * The level before the window is over. Somebody looks every day, and whoever looks often enough at a 95 % interval
     * sees it err; at 99.9 % (Haybittle 1971, Peto 1976) looking costs next to nothing.
     */
    static final double INTERIM_LEVEL = 0.999;

    private KpiVerdicts() {}

    static KpiVerdict judge(KpiTarget target, KpiWindow window, Evidence evidence, @Nullable SampleRatio ratio) {
        KpiVerdict undecided = window.over() ? KpiVerdict.INCONCLUSIVE : KpiVerdict.TOO_EARLY;
        if (evidence.size() == 0 || !evidence.reliable() || unlike(target, ratio)) {
            return undecided;
        }
        if (evidence instanceof Evidence.Total total) {
            return total.observed() >= total.goal()
                    ? KpiVerdict.MET
                    : window.over() ? KpiVerdict.NOT_MET : KpiVerdict.TOO_EARLY;
        }
        boolean lowerIsBetter = target.metric().lowerIsBetter();
        Bounds excess = evidence.excess(window.over() ? LEVEL : INTERIM_LEVEL);
        boolean above = excess.lower() >= 0;
        boolean below = excess.upper() < 0;
        if (lowerIsBetter) {
            below = excess.upper() <= 0;
            above = excess.lower() > 0;
        }
        if (!window.over()) {
            return early(window, lowerIsBetter, above);
        }
        if (!above && !below) {
            return KpiVerdict.INCONCLUSIVE;
        }
        return above != lowerIsBetter ? KpiVerdict.MET : KpiVerdict.NOT_MET;
    }

    /** What is missing may still come; only what was passed already, clearly and not just in the first days, is told. */
    private static KpiVerdict early(KpiWindow window, boolean lowerIsBetter, boolean above) {
        if (!above || !window.halfOver()) {
            return KpiVerdict.TOO_EARLY;
        }
        return lowerIsBetter ? KpiVerdict.NOT_MET : KpiVerdict.MET;
    }

    /** Whether the arms that are to be compared are no longer alike. */
    static boolean unlike(KpiTarget target, @Nullable SampleRatio ratio) {
        boolean compared =
                target.baseline() == KpiBaseline.HOLDOUT || target.metric().needsHoldout();
        return compared && ratio != null && ratio.mismatch();
    }
}
