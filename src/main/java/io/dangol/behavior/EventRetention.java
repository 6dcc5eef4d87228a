package io.dangol.behavior;

import io.dangol.customer.Retention;
import io.dangol.customer.RetentionConfig;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Behaviour events go after the time that the operator sets, if any. */
@ApplicationScoped
class EventRetention implements Retention {
    private final RetentionConfig config;
    private final BusinessCalendar calendar;

    EventRetention(RetentionConfig config, BusinessCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    @Override
    public String what() {
        return "behaviour events";
    }

    @Override
    public Uni<Integer> forget(SqlConnection connection, Instant now, int most) {
        return config.events()
                .map(kept -> forget(connection, now, kept, most))
                .orElseGet(() -> Uni.createFrom().item(0));
    }

    private Uni<Integer> forget(SqlConnection connection, Instant now, Period kept, int most) {
        Instant before = calendar.startOf(calendar.dayOf(now).minus(kept));
        return connection
                .preparedQuery(EventSql.FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), most))
                .map(RowSet::rowCount);
    }
}
