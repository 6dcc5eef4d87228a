package io.dangol.performance;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the sums of one campaign's arms as estimates.
 *
 * @param planned the arms as planned, the control first
 * @param unitsOfMoney what one minor unit is worth, 1 for KRW
 * @param tuned for how many customers sequential intervals are narrowest
 */
record ExperimentReading(
        List<PlannedArm> planned, boolean windowOver, double unitsOfMoney, long tuned, ExperimentWords words) {
    /** An arm as the launch made it. */
    record PlannedArm(String key, String name, boolean control, double weight) {
        static PlannedArm of(Row row) {
            return new PlannedArm(
                    row.getString("arm_key"),
                    row.getString("name"),
                    row.getBoolean("control"),
                    row.getDouble("weight"));
        }
    }

    PlannedArm control() {
        return planned.get(0);
    }

    SampleRatio ratio(Map<String, ExperimentSums> counted) {
        return new SampleRatio(
                planned.stream().map(arm -> sums(counted, arm.key()).members()).toList(),
                planned.stream().map(PlannedArm::weight).toList());
    }

    List<ExperimentArm> arms(Map<String, ExperimentSums> counted) {
        double all = planned.stream().mapToDouble(PlannedArm::weight).sum();
        return planned.stream()
                .map(arm -> new ExperimentArm(
                        arm.key(),
                        arm.name(),
                        arm.control(),
                        arm.weight() / all,
                        Math.toIntExact(sums(counted, arm.key()).members())))
                .toList();
    }

    /** Each metric of each treated arm; the arms of a metric share its chance of a false alarm. */
    List<ExperimentEstimate> estimates(Map<String, ExperimentSums> counted, boolean mismatch) {
        return Stream.of(ExperimentMetric.values())
                .flatMap(metric -> {
                    List<ArmComparison> arms = comparisons(counted, metric);
                    List<Double> corrected = MultipleTests.holm(
                            arms.stream().map(ArmComparison::pValue).toList());
                    return told(arms, corrected, mismatch).stream();
                })
                .toList();
    }

    /** Slices are read side by side for ideas, so within a metric they share the rate of false ones among the alarms. */
    List<ExperimentSlice> slices(List<ExperimentSums> found, boolean mismatch) {
        Map<String, Map<String, ExperimentSums>> slices = found.stream()
                .collect(Collectors.groupingBy(
                        ExperimentSums::slice,
                        LinkedHashMap::new,
                        Collectors.toMap(ExperimentSums::arm, sums -> sums)));
        Map<String, List<ExperimentEstimate>> estimates = new LinkedHashMap<>();
        for (ExperimentMetric metric : ExperimentMetric.values()) {
            List<String> keys = new ArrayList<>();
            List<ArmComparison> all = new ArrayList<>();
            slices.forEach((key, counted) -> comparisons(counted, metric).forEach(compared -> {
                keys.add(key);
                all.add(compared);
            }));
            List<Double> corrected = MultipleTests.benjaminiHochberg(
                    all.stream().map(ArmComparison::pValue).toList());
            List<ExperimentEstimate> told = told(all, corrected, mismatch);
            for (int i = 0; i < keys.size(); i++) {
                estimates.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(told.get(i));
            }
        }
        return slices.entrySet().stream()
                .map(slice -> new ExperimentSlice(
                        slice.getKey(),
                        Math.toIntExact(slice.getValue().values().stream()
                                .mapToLong(ExperimentSums::members)
                                .sum()),
                        estimates.getOrDefault(slice.getKey(), List.of())))
                .toList();
    }

    private List<ArmComparison> comparisons(Map<String, ExperimentSums> counted, ExperimentMetric metric) {
        int treated = planned.size() - 1;
        return planned.stream()
                .skip(1)
                .map(arm -> new ArmComparison(
                        metric,
                        sums(counted, arm.key()),
                        sums(counted, control().key()),
                        unitsOfMoney,
                        treated))
                .toList();
    }

    private List<ExperimentEstimate> told(List<ArmComparison> arms, List<Double> corrected, boolean mismatch) {
        List<ExperimentEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            estimates.add(
                    ArmVerdict.of(arms.get(i), corrected.get(i), this, mismatch).estimate());
        }
        return estimates;
    }

    private static ExperimentSums sums(Map<String, ExperimentSums> counted, String arm) {
        return counted.getOrDefault(arm, ExperimentSums.none(arm, ""));
    }
}
