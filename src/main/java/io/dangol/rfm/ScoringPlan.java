package io.dangol.rfm;

import io.dangol.shared.MinorUnits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring run goes by.
 *
 * @param percentiles whose cut-offs it keeps
 * @param before the result in force when it began; null for the first run
 * @param bandHalfWidth see {@link ScoringConfig#bandHalfWidth()}
 */
record ScoringPlan(
        SegmentationModel model,
        List<Percentile> percentiles,
        ScoringWindow window,
        @Nullable CurrentResult before,
        MinorUnits units,
        int bandHalfWidth) {

    boolean changesModel() {
        return before == null || before.modelId() != model.key();
    }

    /** Whether an incremental run can go on from the result before. */
    boolean goesOn() {
        return before != null && before.isOf(model, percentiles);
    }
}
