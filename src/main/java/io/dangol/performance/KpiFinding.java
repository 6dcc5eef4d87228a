package io.dangol.performance;

import io.dangol.campaign.KpiTarget;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an evaluation found about one promise, before it is recorded. */
record KpiFinding(
        KpiTarget target,
        KpiWindow window,
        Evidence evidence,
        @Nullable SampleRatio ratio,
        KpiVerdict verdict,
        String words) {

    static KpiFinding of(
            KpiTarget target, KpiWindow window, Evidence evidence, @Nullable SampleRatio ratio, KpiWords words) {
        KpiVerdict verdict = KpiVerdicts.judge(target, window, evidence, ratio);
        return new KpiFinding(
                target, window, evidence, ratio, verdict, words.of(target, window, evidence, ratio, verdict));
    }

    /** As the statement that records it takes it: numbers without an end are null. */
    JsonObject row() {
        Comparison comparison = evidence.comparison();
        Bounds lift = comparison == null ? null : comparison.liftBounds(KpiVerdicts.LEVEL);
        Bounds bounds = evidence.reliable() ? evidence.observedBounds(KpiVerdicts.LEVEL) : null;
        boolean seen = evidence.size() > 0;
        return new JsonObject()
                .put("campaign_id", target.campaignRowId())
                .put("target_id", target.rowId())
                .put("as_of", window.to().toString())
                .put("window_from", window.from().toString())
                .put("window_over", window.over())
                .put("observed", seen ? finite(evidence.observed()) : null)
                .put("observed_lower", seen && bounds != null ? finite(bounds.lower()) : null)
                .put("observed_upper", seen && bounds != null ? finite(bounds.upper()) : null)
                .put("baseline", comparison == null || comparison.baseline().size() > 0 ? evidence.baseline() : null)
                .put("lift", seen ? finite(lift()) : null)
                .put("lift_lower", seen && lift != null ? finite(lift.lower()) : null)
                .put("lift_upper", seen && lift != null ? finite(lift.upper()) : null)
                .put("goal", comparison == null || comparison.baseline().size() > 0 ? evidence.goal() : null)
                .put("size", evidence.size())
                .put(
                        "baseline_size",
                        comparison == null ? null : comparison.baseline().size())
                .put("sample_ratio_p", ratio == null ? null : ratio.pValue())
                .put("verdict", verdict.name())
                .put("words", words);
    }

    private double lift() {
        Comparison comparison = evidence.comparison();
        if (comparison != null) {
            return comparison.lift();
        }
        return evidence.baseline() == 0 ? Double.NaN : evidence.observed() / evidence.baseline() - 1;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
