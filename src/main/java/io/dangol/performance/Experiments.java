package io.dangol.performance;

import io.dangol.campaign.Campaign;
import io.dangol.performance.ExperimentReading.PlannedArm;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the arms of campaigns, whichever campaigns are asked for, in one statement. */
@ApplicationScoped
public class Experiments {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final ExperimentWords words;
    private final PerformanceConfig config;
    private final double unitsOfMoney;

    Experiments(
            Pool pool, BusinessCalendar calendar, ExperimentWords words, PerformanceConfig config, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.words = words;
        this.config = config;
        this.unitsOfMoney = Math.pow(10, -units.digits());
    }

    /** By row id of the campaign; those that have not begun or left nobody alone are left out. */
    Uni<Map<Long, Experiment>> of(List<Campaign> campaigns, Instant asOf) {
        Map<Long, KpiWindow> windows = new LinkedHashMap<>();
        for (Campaign campaign : campaigns) {
            KpiWindow window = campaign.audienceAsOf() == null ? null : KpiWindow.of(campaign, null, asOf, calendar);
            if (window != null) {
                windows.put(campaign.rowId(), window);
            }
        }
        return read(windows, ExperimentSlicing.NONE, (campaign, reading, found) -> {
            Map<String, ExperimentSums> arms = byArm(found);
            SampleRatio ratio = reading.ratio(arms);
            KpiWindow window = windows.get(campaign);
            List<ExperimentEstimate> estimates = reading.estimates(arms, ratio.mismatch());
            return new Experiment(
                    campaign,
                    window,
                    calendar.local(window.to()),
                    calendar.local(window.from()),
                    window.over(),
                    reading.arms(arms),
                    ratio.pValue(),
                    ratio.mismatch(),
                    estimates,
                    words.of(estimates, ratio));
        });
    }

    /** The slices of each experiment, in their order. */
    Uni<List<List<ExperimentSlice>>> slices(List<Experiment> experiments, ExperimentSlicing slicing) {
        Map<Long, Experiment> asked = new LinkedHashMap<>();
        experiments.forEach(experiment -> asked.put(experiment.campaignRowId(), experiment));
        Map<Long, KpiWindow> windows = new LinkedHashMap<>();
        asked.forEach((campaign, experiment) -> windows.put(campaign, experiment.window()));
        return read(
                        windows,
                        slicing,
                        (campaign, reading, found) ->
                                reading.slices(found, asked.get(campaign).sampleRatioMismatch()))
                .map(found -> experiments.stream()
                        .map(experiment -> found.getOrDefault(experiment.campaignRowId(), List.of()))
                        .toList());
    }

    private interface Reader<T> {
        T read(long campaign, ExperimentReading reading, List<ExperimentSums> found);
    }

    private <T> Uni<Map<Long, T>> read(Map<Long, KpiWindow> windows, ExperimentSlicing slicing, Reader<T> reader) {
        if (windows.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Long[] campaigns = windows.keySet().toArray(Long[]::new);
        return plan(campaigns)
                .chain(plans -> sums(windows, slicing, campaigns).map(found -> {
                    Map<Long, T> read = new HashMap<>();
                    plans.forEach((campaign, arms) -> {
                        if (arms.size() > 1 && arms.get(0).control()) {
                            boolean over = windows.get(campaign).over();
                            ExperimentReading reading = new ExperimentReading(
                                    arms, over, unitsOfMoney, config.sequentialCustomers(), words);
                            read.put(campaign, reader.read(campaign, reading, found.getOrDefault(campaign, List.of())));
                        }
                    });
                    return read;
                }));
    }

    private Uni<Map<Long, List<PlannedArm>>> plan(Long[] campaigns) {
        return pool.preparedQuery(ExperimentSql.PLAN)
                .execute(Tuple.of((Object) campaigns))
                .map(rows -> Rows.grouped(rows, "campaign_id", PlannedArm::of));
    }

    private Uni<Map<Long, List<ExperimentSums>>> sums(
            Map<Long, KpiWindow> windows, ExperimentSlicing slicing, Long[] campaigns) {
        Tuple values = Tuple.of(
                campaigns,
                times(windows, KpiWindow::previousFrom),
                times(windows, KpiWindow::from),
                times(windows, KpiWindow::to));
        return pool.preparedQuery(slicing.sql())
                .execute(values)
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> campaigns[Math.toIntExact(row.getLong("n")) - 1],
                                Collectors.mapping(ExperimentSums::of, Collectors.toList()))));
    }

    private static Map<String, ExperimentSums> byArm(List<ExperimentSums> found) {
        return found.stream().collect(Collectors.toMap(ExperimentSums::arm, Function.identity()));
    }

    private static OffsetDateTime[] times(Map<Long, KpiWindow> windows, Function<KpiWindow, Instant> time) {
        return windows.values().stream()
                .map(window -> time.apply(window).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
