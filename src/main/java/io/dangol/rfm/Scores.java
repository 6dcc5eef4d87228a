package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Reads customers' rows of the result in force. */
@ApplicationScoped
class Scores {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Scores(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    /** By customer; whom no run has met is absent. */
    Uni<Map<Long, Score>> of(Long[] customers) {
        return pool.preparedQuery(ResultSql.SCORES)
                .execute(Tuple.of(customers))
                .map(rows -> Rows.byKey(rows, "customer_id", this::score));
    }

    private Score score(Row row) {
        Instant asOf = row.getOffsetDateTime("as_of").toInstant();
        Figures figures = ScoredRows.figures(row);
        Instant last = figures.lastOrderAt();
        Integer recencyDays = last == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(calendar.dayOf(last), calendar.dayOf(asOf)));
        Quintiles quintiles =
                new Quintiles(cuts(row, "recency_cuts"), cuts(row, "frequency_cuts"), cuts(row, "value_cuts"));
        return new Score(
                calendar.local(asOf),
                row.getString("segment_key"),
                last == null ? null : calendar.local(last),
                recencyDays,
                figures.orders12(),
                units.money(figures.amount12()),
                figures.orders12() == 0 ? null : units.average(figures.amount12(), figures.orders12()),
                figures.ordersTotal(),
                units.money(figures.amountTotal()),
                recencyDays == null ? null : quintiles.recencyScore(recencyDays),
                recencyDays == null ? null : quintiles.frequencyScore(figures.ordersTotal()),
                recencyDays == null ? null : quintiles.valueScore(figures.amountTotal()),
                row.getLocalDate("next_change_on"));
    }

    private static List<BigDecimal> cuts(Row row, String column) {
        return List.of(row.getArrayOfBigDecimals(column));
    }
}
