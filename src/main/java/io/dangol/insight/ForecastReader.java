package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what customers bought, in the caller's transaction. */
@ApplicationScoped
class ForecastReader {
    private static final long EVERY_HASH = 1L << 32;
    /** Of the time since the first order at most a third is held out, and never less than a week. */
    private static final int LEAST_SHARE_HELD_OUT = 3;

    private static final int FEWEST_DAYS_HELD_OUT = 7;

    private final BusinessCalendar calendar;
    private final InsightConfig.ForecastSettings settings;

    ForecastReader(BusinessCalendar calendar, InsightConfig config) {
        this.calendar = calendar;
        this.settings = config.forecast();
    }

    /** Every buyer as of the instant, by key. */
    Multi<Buyer> buyers(SqlConnection connection, Instant asOf) {
        return RowStream.of(connection, ForecastSql.EVERY_BUYER, moment(asOf)).map(Buyer::of);
    }

    /** The buyers to fit models on: all, or where they are many always the same part of them. */
    Uni<ForecastSample> sample(SqlConnection connection, Instant asOf) {
        return connection
                .preparedQuery(ForecastSql.BUYERS)
                .execute(moment(asOf))
                .map(rows -> rows.iterator().next())
                .chain(row -> sample(
                        connection, asOf, row.getInteger("buyers"), heldOutFrom(row.getLocalDate("first_on"), asOf)));
    }

    private Uni<ForecastSample> sample(
            SqlConnection connection, Instant asOf, int buyers, @Nullable LocalDate heldOutFrom) {
        long belowHash = buyers <= settings.fitCustomers()
                ? EVERY_HASH
                : (long) ((double) EVERY_HASH * settings.fitCustomers() / buyers);
        LocalDate day = calendar.dayOf(asOf);
        Sampling sampling = new Sampling(day, heldOutFrom);
        return connection
                .preparedQuery(ForecastSql.RHYTHM)
                .execute(moment(asOf).addLong(belowHash))
                .map(rows -> rows.iterator().next().getDouble("rhythm"))
                .chain(rhythm -> RowStream.of(
                                connection,
                                ForecastSql.SAMPLE,
                                moment(asOf).addLong(belowHash).addLocalDate(heldOutFrom == null ? day : heldOutFrom))
                        .invoke(sampling::add)
                        .onItem()
                        .ignoreAsUni()
                        .map(read -> sampling.sample(buyers, rhythm)));
    }

    private @Nullable LocalDate heldOutFrom(@Nullable LocalDate first, Instant asOf) {
        if (first == null) {
            return null;
        }
        LocalDate day = calendar.dayOf(asOf);
        long days = Math.min(settings.holdoutDays(), ChronoUnit.DAYS.between(first, day) / LEAST_SHARE_HELD_OUT);
        return days < FEWEST_DAYS_HELD_OUT ? null : day.minusDays(days);
    }

    private Tuple moment(Instant asOf) {
        return Tuple.of(InsightLedger.utc(asOf), calendar.zone().getId());
    }

    /** Collects the rows of the sample. */
    private static final class Sampling {
        private final LocalDate asOf;
        private final @Nullable LocalDate heldOutFrom;
        private final List<PurchaseHistory> histories = new ArrayList<>();
        private final List<HoldOut.Customer> heldOut = new ArrayList<>();
        private final List<GammaGamma.Spend> spends = new ArrayList<>();

        Sampling(LocalDate asOf, @Nullable LocalDate heldOutFrom) {
            this.asOf = asOf;
            this.heldOutFrom = heldOutFrom;
        }

        void add(Row row) {
            LocalDate firstOn = row.getLocalDate("first_on");
            int days = row.getInteger("days");
            histories.add(Buyer.history(days, firstOn, row.getLocalDate("last_on"), asOf));
            int paidDays = row.getInteger("paid_days");
            if (paidDays > 0) {
                spends.add(new GammaGamma.Spend(paidDays, (double) row.getLong("paid") / paidDays));
            }
            int known = row.getInteger("known_days");
            if (heldOutFrom != null && known > 0) {
                heldOut.add(new HoldOut.Customer(
                        Buyer.history(known, firstOn, row.getLocalDate("known_last_on"), heldOutFrom), days - known));
            }
        }

        ForecastSample sample(int buyers, @Nullable Double rhythm) {
            return new ForecastSample(
                    Histories.of(histories),
                    heldOut,
                    heldOutFrom,
                    heldOutFrom == null ? 0 : Buyer.weeks(heldOutFrom, asOf),
                    spends,
                    buyers,
                    rhythm);
        }
    }
}
