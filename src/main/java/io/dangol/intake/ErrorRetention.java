package io.dangol.intake;

import io.dangol.customer.Retention;
import io.dangol.customer.RetentionConfig;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Personal values of refused rows go after a time; by then the file was mended or never will be. */
@ApplicationScoped
class ErrorRetention implements Retention {
    private final RetentionConfig config;
    private final BusinessCalendar calendar;

    ErrorRetention(RetentionConfig config, BusinessCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    @Override
    public String what() {
        return "personal values of refused rows";
    }

    @Override
    public Uni<Integer> forget(SqlConnection connection, Instant now, int most) {
        Instant before = calendar.startOf(calendar.dayOf(now).minus(config.intakeErrors()));
        return connection
                .preparedQuery(ImportSql.FORGET_VALUES)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), most))
                .map(RowSet::rowCount);
    }
}
