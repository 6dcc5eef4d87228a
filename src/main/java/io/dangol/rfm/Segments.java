package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The segments with their sizes, in force or as of any instant. */
@ApplicationScoped
public class Segments {
    private final Pool pool;
    private final SegmentationModels models;
    private final AsOfScoring asOfScoring;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Segments(
            Pool pool,
            SegmentationModels models,
            AsOfScoring asOfScoring,
            BusinessCalendar calendar,
            MinorUnits units) {
        this.pool = pool;
        this.models = models;
        this.asOfScoring = asOfScoring;
        this.calendar = calendar;
        this.units = units;
    }

    /** Those of the result in force, in the order of its model; empty before the first result. */
    public Uni<List<Segment>> inForce() {
        return pool.preparedQuery(ResultSql.SIZES_IN_FORCE).execute().chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(List.of());
            }
            Row first = rows.iterator().next();
            List<SegmentSize> sizes = new ArrayList<>();
            for (Row row : rows) {
                if (row.getString("segment_key") != null) {
                    sizes.add(ScoredRows.size(row));
                }
            }
            return models.findAll(List.of(first.getLong("model_id")))
                    .map(found -> segments(
                            found.get(first.getLong("model_id")),
                            first.getOffsetDateTime("as_of").toInstant(),
                            first.getInteger("buyers"),
                            sizes,
                            true));
        });
    }

    /** Those that the model would give as of the instant, from the orders as they are known now. */
    public Uni<List<Segment>> asOf(SegmentationModel model, Instant asOf) {
        return asOfScoring
                .sizes(model, asOf)
                .map(evaluation -> segments(model, asOf, evaluation.cuts().buyers(), evaluation.results(), false));
    }

    List<Segment> segments(
            SegmentationModel model, Instant asOf, int buyers, List<SegmentSize> sizes, boolean inForce) {
        Map<String, SegmentSize> byKey = new LinkedHashMap<>();
        sizes.forEach(size -> byKey.put(size.segmentKey(), size));
        List<Segment> segments = new ArrayList<>();
        for (SegmentRule rule : model.rules()) {
            SegmentSize size = byKey.getOrDefault(rule.key(), new SegmentSize(rule.key(), 0, 0, 0));
            segments.add(segment(model, asOf, buyers, size, rule, inForce));
        }
        for (String rest : List.of(SegmentRule.UNCLASSIFIED, SegmentRule.NO_ORDERS)) {
            SegmentSize size = byKey.get(rest);
            if (size != null) {
                segments.add(segment(model, asOf, buyers, size, null, inForce));
            }
        }
        return segments;
    }

    private Segment segment(
            SegmentationModel model,
            Instant asOf,
            int buyers,
            SegmentSize size,
            @Nullable SegmentRule rule,
            boolean inForce) {
        boolean unclassified = size.segmentKey().equals(SegmentRule.UNCLASSIFIED);
        boolean shared = buyers > 0 && (rule != null || unclassified);
        return new Segment(
                model,
                inForce,
                size.segmentKey(),
                rule != null ? rule.name() : unclassified ? "Unclassified" : "No orders",
                rule != null ? rule.nameKo() : unclassified ? "미분류" : "주문 없음",
                rule == null ? null : rule.reading(),
                calendar.local(asOf),
                size.customers(),
                shared ? (double) size.customers() / buyers : null,
                Math.toIntExact(size.orders12()),
                units.money(size.amount12()),
                size.orders12() == 0 ? null : units.average(size.amount12(), size.orders12()));
    }
}
