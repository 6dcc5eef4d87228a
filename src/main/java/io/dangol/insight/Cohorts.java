package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds months and cohorts, by the run in force. */
@ApplicationScoped
class Cohorts {
    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    Cohorts(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    /** Months from and to those of the days, where given, the earliest first. */
    Uni<List<PurchaseMonth>> months(@Nullable LocalDate from, @Nullable LocalDate to) {
        return pool.preparedQuery(CohortSql.MONTHS)
                .execute(Tuple.of(monthOf(from), to))
                .map(rows -> Rows.list(rows, this::month));
    }

    /** Cohorts from and to the months of the days, where given, the earliest first. */
    Uni<List<PurchaseCohort>> cohorts(@Nullable LocalDate from, @Nullable LocalDate to) {
        return pool.preparedQuery(CohortSql.COHORTS)
                .execute(Tuple.of(monthOf(from), to))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getLocalDate("cohort_month"), LinkedHashMap::new, Collectors.toList())))
                .map(this::cohorts);
    }

    private static @Nullable LocalDate monthOf(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }

    private List<PurchaseCohort> cohorts(Map<LocalDate, List<Row>> byMonth) {
        return byMonth.entrySet().stream()
                .map(each -> cohort(each.getKey(), each.getValue()))
                .toList();
    }

    private PurchaseCohort cohort(LocalDate month, List<Row> rows) {
        int customers = rows.get(0).getInteger("buyers");
        return new PurchaseCohort(
                month,
                calendar.local(rows.get(0).getOffsetDateTime("as_of").toInstant()),
                customers,
                rows.stream()
                        .map(row -> new CohortMonth(
                                row.getInteger("months_later"),
                                row.getInteger("buyers"),
                                (double) row.getInteger("buyers") / customers,
                                Math.toIntExact(row.getLong("orders")),
                                units.money(row.getLong("net_amount"))))
                        .toList());
    }

    private PurchaseMonth month(Row row) {
        return new PurchaseMonth(
                row.getLocalDate("month"),
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                Math.toIntExact(row.getLong("orders")),
                row.getInteger("buyers"),
                row.getInteger("new_buyers"),
                units.money(row.getLong("net")),
                units.average(row.getLong("net"), row.getLong("orders")));
    }
}
