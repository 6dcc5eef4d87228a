package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Explains the result in force, a page of customers at a time with a constant number of statements. */
@ApplicationScoped
class Explanations {
    private final Pool pool;
    private final ScoringLedger ledger;
    private final SegmentationModels models;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Explanations(
            Pool pool, ScoringLedger ledger, SegmentationModels models, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.ledger = ledger;
        this.models = models;
        this.calendar = calendar;
        this.units = units;
    }

    /** Explanations by customer; who has no score, or before the first scoring everybody, is absent. */
    Uni<Map<Long, SegmentExplanation>> of(List<Long> customers) {
        return ledger.current(pool)
                .chain(current -> current == null ? Uni.createFrom().item(Map.of()) : explain(customers, current));
    }

    private Uni<Map<Long, SegmentExplanation>> explain(List<Long> customers, CurrentResult current) {
        return models.find(current.modelId())
                .chain(model -> relaxed(model).chain(stricter -> explain(customers, current, model, stricter)));
    }

    private Uni<@Nullable SegmentationModel> relaxed(SegmentationModel model) {
        String name = model.relaxes();
        return name == null ? Uni.createFrom().nullItem() : models.latest(name);
    }

    private Uni<Map<Long, SegmentExplanation>> explain(
            List<Long> customers,
            CurrentResult current,
            SegmentationModel model,
            @Nullable SegmentationModel stricter) {
        Explainer explainer = new Explainer(current, model, stricter, calendar, units);
        Long[] keys = customers.toArray(Long[]::new);
        return orders(keys, current.asOf())
                .chain(orders -> pool.preparedQuery(ExplanationSql.SCORES)
                        .execute(Tuple.of(keys))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .collect(Collectors.toMap(
                                        row -> row.getLong("customer_id"),
                                        row -> explainer.explain(
                                                row.getString("segment_key"),
                                                ScoredRows.figures(row),
                                                orders.getOrDefault(row.getLong("customer_id"), List.of()))))));
    }

    private Uni<Map<Long, List<PastOrder>>> orders(Long[] customers, Instant asOf) {
        Tuple values = Tuple.of(
                customers,
                calendar.monthsBefore(asOf, ScoringWindow.YEAR).atOffset(ZoneOffset.UTC),
                asOf.atOffset(ZoneOffset.UTC),
                calendar.zone().getId());
        return pool.preparedQuery(ExplanationSql.ORDERS_IN_WINDOW)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getLong("customer_id"),
                                Collectors.mapping(
                                        row -> new PastOrder(row.getLocalDate("day"), row.getLong("net_amount")),
                                        Collectors.toList()))));
    }
}
