package io.dangol.rfm;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run needs to know of the result in force before it. */
record CurrentResult(long runId, long modelId, Instant asOf, int population, int buyers, List<CutOff> cutOffs) {
    /** Whether it was decided by this model and knows these percentiles, so that a run can go on from it. */
    boolean isOf(SegmentationModel model, List<Percentile> percentiles) {
        Set<Percentile> known = cutOffs.stream().map(CutOff::percentile).collect(Collectors.toSet());
        return modelId == model.key() && known.equals(new HashSet<>(percentiles));
    }
}
