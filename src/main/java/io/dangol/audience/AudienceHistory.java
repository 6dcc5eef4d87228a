package io.dangol.audience;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Who entered and left audiences. */
@ApplicationScoped
class AudienceHistory {
    private final Pool pool;
    private final BusinessCalendar calendar;

    AudienceHistory(Pool pool, BusinessCalendar calendar) {
        this.pool = pool;
        this.calendar = calendar;
    }

    Uni<Map<Long, List<AudienceRefresh>>> refreshes(Long[] audiences) {
        return pool.preparedQuery(RefreshSql.REFRESHES)
                .execute(Tuple.of(audiences))
                .map(rows -> Rows.grouped(
                        rows,
                        "audience_id",
                        row -> new AudienceRefresh(
                                calendar.local(row.getOffsetDateTime("as_of").toInstant()),
                                row.getInteger("version"),
                                row.getInteger("members"),
                                row.getInteger("entered"),
                                row.getInteger("left"))));
    }
}
