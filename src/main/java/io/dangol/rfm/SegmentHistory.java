package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What memberships say over time: who moved, how sizes went, who stayed where. */
@ApplicationScoped
class SegmentHistory {
    private final Pool pool;
    private final ScoringLedger ledger;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    SegmentHistory(Pool pool, ScoringLedger ledger, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.ledger = ledger;
        this.calendar = calendar;
        this.units = units;
    }

    /** The transition matrix between the starts of two days. */
    Uni<SegmentTransitions> transitions(LocalDate from, LocalDate to) {
        return list(
                        HistorySql.TRANSITIONS,
                        Tuple.of(start(from), start(to)),
                        row -> new SegmentTransition(
                                row.getString("from_key"), row.getString("to_key"), row.getInteger("customers")))
                .map(cells -> new SegmentTransitions(local(start(from)), local(start(to)), cells));
    }

    /** Sizes after each run within the days, of one segment or of all. */
    Uni<List<SegmentTrendPoint>> trend(LocalDate from, LocalDate to, @Nullable String segmentKey) {
        return list(
                HistorySql.TREND,
                Tuple.of(start(from), start(to), segmentKey),
                row -> new SegmentTrendPoint(
                        local(row.getOffsetDateTime("as_of")),
                        row.getString("segment_key"),
                        row.getInteger("customers"),
                        Math.toIntExact(row.getLong("orders12")),
                        units.money(row.getLong("amount12"))));
    }

    /** Entries and exits on each of the days, of one segment or of all. */
    Uni<List<SegmentMovement>> movements(LocalDate from, LocalDate to, @Nullable String segmentKey) {
        Tuple values = Tuple.of(start(from), start(to), calendar.zone().getId(), segmentKey);
        return list(
                HistorySql.MOVEMENTS,
                values,
                row -> new SegmentMovement(
                        row.getLocalDate("day"),
                        row.getString("segment_key"),
                        row.getInteger("entered"),
                        row.getInteger("left_it")));
    }

    /** The 5×5×5 view of the result in force, or null before the first. */
    Uni<@Nullable ScoreDistribution> distribution() {
        return ledger.current(pool)
                .chain(current -> current == null ? Uni.createFrom().nullItem() : distribution(current));
    }

    private Uni<ScoreDistribution> distribution(CurrentResult current) {
        return ledger.quintiles(pool, current.runId()).chain(cuts -> {
            Tuple values = Tuple.of(
                    array(cuts.recencyDays()),
                    array(cuts.frequency()),
                    array(cuts.value()),
                    calendar.dayOf(current.asOf()),
                    calendar.zone().getId());
            return list(HistorySql.DISTRIBUTION, values, this::cell)
                    .map(cells -> new ScoreDistribution(calendar.local(current.asOf()), cells));
        });
    }

    private ScoreCell cell(Row row) {
        return new ScoreCell(
                Math.toIntExact(row.getLong("recency")),
                Math.toIntExact(row.getLong("frequency")),
                Math.toIntExact(row.getLong("monetary")),
                Math.toIntExact(row.getLong("customers")),
                units.money(row.getLong("value")));
    }

    /** The stays of each customer, newest first. */
    Uni<Map<Long, List<SegmentStay>>> stays(List<Long> customers) {
        return pool.preparedQuery(HistorySql.STAYS)
                .execute(Tuple.of(customers.toArray(Long[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getLong("customer_id"),
                                Collectors.mapping(this::stay, Collectors.toList()))));
    }

    private SegmentStay stay(Row row) {
        OffsetDateTime to = row.getOffsetDateTime("to_at");
        OffsetDateTime lastOrderAt = row.getOffsetDateTime("last_order_at");
        return new SegmentStay(
                row.getString("segment_key"),
                local(row.getOffsetDateTime("from_at")),
                to == null ? null : local(to),
                lastOrderAt == null ? null : local(lastOrderAt),
                row.getInteger("orders12"),
                units.money(row.getLong("amount12")));
    }

    private <T> Uni<List<T>> list(String sql, Tuple values, Function<Row, T> read) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static BigDecimal[] array(List<BigDecimal> values) {
        return values.toArray(BigDecimal[]::new);
    }

    private OffsetDateTime start(LocalDate day) {
        return calendar.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime local(OffsetDateTime time) {
        Instant instant = time.toInstant();
        return calendar.local(instant);
    }
}
