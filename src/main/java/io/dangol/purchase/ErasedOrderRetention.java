package io.dangol.purchase;

import io.dangol.customer.Retention;
import io.dangol.shared.BusinessCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The shop's numbers of erased customers' orders go when the law no longer asks for them. */
@ApplicationScoped
class ErasedOrderRetention implements Retention {
    private final BusinessCalendar calendar;

    ErasedOrderRetention(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String what() {
        return "order numbers of erased customers";
    }

    @Override
    public Uni<Integer> forget(SqlConnection connection, Instant now, int most) {
        return connection
                .preparedQuery(OrderRightsSql.FORGET_KEPT)
                .execute(Tuple.of(calendar.dayOf(now), most))
                .map(RowSet::rowCount);
    }
}
