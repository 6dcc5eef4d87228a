package io.dangol.lifecycle;

import io.dangol.access.Audit;
import io.dangol.access.AuditNote;
import io.dangol.access.Caller;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the settings. */
@ApplicationScoped
class StageRules {
    private static final int MOST_DAYS = 3650;
    private static final int FEWEST_ORDERS = 2;
    private static final int MOST_ORDERS = 100;

    private final Pool pool;
    private final Audit audit;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    StageRules(Pool pool, Audit audit, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    Uni<LifecycleSettings> inForce() {
        return inForce(pool);
    }

    Uni<LifecycleSettings> inForce(SqlClient client) {
        return client.preparedQuery(StageSql.SETTINGS)
                .execute()
                .map(rows -> settings(rows.iterator().next()));
    }

    Uni<LifecycleSettingsUpdatePayload> change(LifecycleSettingsUpdateInput input, Caller by) {
        List<UserError> errors = new ArrayList<>();
        check(errors, "newDays", input.newDays(), 1, MOST_DAYS);
        check(errors, "newOrders", input.newOrders(), FEWEST_ORDERS, MOST_ORDERS);
        check(errors, "activeDays", input.activeDays(), 1, MOST_DAYS);
        check(errors, "loyalOrders", input.loyalOrders(), FEWEST_ORDERS, MOST_ORDERS);
        check(errors, "returningOrders", input.returningOrders(), FEWEST_ORDERS, MOST_ORDERS);
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new LifecycleSettingsUpdatePayload(null, errors));
        }
        return pool.withTransaction(transaction -> add(transaction, input, by))
                .map(settings -> new LifecycleSettingsUpdatePayload(settings, List.of()));
    }

    private static void check(List<UserError> errors, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            errors.add(
                    UserError.at("input." + field, field + " is " + value + ". Give " + least + " to " + most + "."));
        }
    }

    private Uni<LifecycleSettings> add(SqlConnection transaction, LifecycleSettingsUpdateInput input, Caller by) {
        Tuple values = Tuple.tuple()
                .addInteger(input.newDays())
                .addInteger(input.newOrders())
                .addInteger(input.activeDays())
                .addInteger(input.loyalOrders())
                .addInteger(input.returningOrders())
                .addString(by.actor())
                .addOffsetDateTime(clock.now().atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(StageSql.ADD_SETTINGS)
                .execute(values)
                .map(rows -> settings(rows.iterator().next()))
                .call(settings -> audit.record(
                        transaction,
                        new AuditNote(
                                by,
                                "lifecycleSettingsUpdate",
                                "LifecycleSettings",
                                (long) settings.version(),
                                told(settings))));
    }

    private static JsonObject told(LifecycleSettings settings) {
        return new JsonObject()
                .put("newDays", settings.newDays())
                .put("newOrders", settings.newOrders())
                .put("activeDays", settings.activeDays())
                .put("loyalOrders", settings.loyalOrders())
                .put("returningOrders", settings.returningOrders());
    }

    private LifecycleSettings settings(Row row) {
        return new LifecycleSettings(
                row.getInteger("version"),
                row.getInteger("new_days"),
                row.getInteger("new_orders"),
                row.getInteger("active_days"),
                row.getInteger("loyal_orders"),
                row.getInteger("returning_orders"),
                row.getString("author"),
                calendar.local(row.getOffsetDateTime("created_at").toInstant()));
    }
}
