package io.dangol.insight;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.MinorUnits;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds how forecasts were reckoned. */
@ApplicationScoped
class ForecastFits {
    private static final String FITS = """
            select f.*, r.as_of
            from forecast_fit f
            join insight_run r on r.run_id = f.run_id
            where f.run_id = any ($1)
            """;
    private static final String MODELS = """
            select m.*,
                array(select c.repeats from forecast_calibration c
                    where c.run_id = m.run_id and c.model = m.model order by c.repeats) as repeats,
                array(select c.customers from forecast_calibration c
                    where c.run_id = m.run_id and c.model = m.model order by c.repeats) as customers,
                array(select c.expected from forecast_calibration c
                    where c.run_id = m.run_id and c.model = m.model order by c.repeats) as expected,
                array(select c.observed from forecast_calibration c
                    where c.run_id = m.run_id and c.model = m.model order by c.repeats) as observed
            from forecast_model m
            where m.run_id = any ($1)
            order by m.run_id, m.model
            """;
    private static final String IN_FORCE = "select max(run_id) from forecast_fit";

    private final Pool pool;
    private final BusinessCalendar calendar;
    private final MinorUnits units;

    ForecastFits(Pool pool, BusinessCalendar calendar, MinorUnits units) {
        this.pool = pool;
        this.calendar = calendar;
        this.units = units;
    }

    Uni<@Nullable ForecastFit> inForce() {
        return pool.query(IN_FORCE)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(key -> key == null
                        ? Uni.createFrom().nullItem()
                        : load(new Long[] {key}).map(found -> found.get(key)));
    }

    Uni<Map<Long, ForecastFit>> load(Long[] runs) {
        return pool.preparedQuery(MODELS)
                .execute(Tuple.of(runs))
                .map(rows -> Rows.grouped(rows, "run_id", ForecastFits::model))
                .chain(models ->
                        pool.preparedQuery(FITS).execute(Tuple.of(runs)).map(rows -> fits(rows, models)));
    }

    private Map<Long, ForecastFit> fits(RowSet<Row> rows, Map<Long, List<ForecastModelFit>> models) {
        return Rows.byKey(rows, "run_id", row -> fit(row, models.getOrDefault(row.getLong("run_id"), List.of())));
    }

    private ForecastFit fit(Row row, List<ForecastModelFit> models) {
        return new ForecastFit(
                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                ForecastModel.valueOf(row.getString("model")),
                row.getInteger("horizon_days"),
                row.getInteger("lifetime_months"),
                row.getDouble("discount_rate"),
                row.getInteger("fitted_on"),
                row.getDouble("rhythm_days"),
                row.getDouble("caution_factor"),
                row.getDouble("imminent_factor"),
                models,
                spend(row));
    }

    private ForecastSpendFit spend(Row row) {
        Long mean = row.getLong("mean_spend");
        List<ForecastParameter> parameters = row.getDouble("spend_p") == null
                ? List.of()
                : List.of(
                        new ForecastParameter("p", row.getDouble("spend_p")),
                        new ForecastParameter("q", row.getDouble("spend_q")),
                        new ForecastParameter("gamma", row.getDouble("spend_gamma")));
        return new ForecastSpendFit(
                parameters,
                row.getDouble("spend_log_likelihood"),
                row.getInteger("spend_customers"),
                row.getDouble("spend_correlation"),
                mean == null ? null : units.money(mean));
    }

    private static ForecastModelFit model(Row row) {
        ForecastModel model = ForecastModel.valueOf(row.getString("model"));
        Double[] values = row.getArrayOfDoubles("parameters");
        List<ForecastParameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parameters.add(new ForecastParameter(model.parameterNames().get(i), values[i]));
        }
        return new ForecastModelFit(
                model,
                parameters,
                row.getDouble("log_likelihood"),
                row.getLocalDate("holdout_from") == null ? null : holdOut(row),
                row.getString("failure"));
    }

    private static ForecastHoldOut holdOut(Row row) {
        return new ForecastHoldOut(
                row.getLocalDate("holdout_from"),
                row.getInteger("holdout_customers"),
                row.getDouble("holdout_expected"),
                row.getInteger("holdout_observed"),
                row.getDouble("mean_absolute_error"),
                row.getDouble("root_mean_square_error"),
                row.getDouble("auc"),
                row.getDouble("alive_auc"),
                calibration(row));
    }

    private static List<ForecastCalibration> calibration(Row row) {
        Integer[] repeats = row.getArrayOfIntegers("repeats");
        Integer[] customers = row.getArrayOfIntegers("customers");
        Double[] expected = row.getArrayOfDoubles("expected");
        Double[] observed = row.getArrayOfDoubles("observed");
        List<ForecastCalibration> lines = new ArrayList<>();
        for (int i = 0; i < repeats.length; i++) {
            lines.add(new ForecastCalibration(repeats[i], customers[i], expected[i], observed[i]));
        }
        return lines;
    }
}
