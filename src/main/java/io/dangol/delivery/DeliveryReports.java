package io.dangol.delivery;

import io.dangol.customer.CustomerLock;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes in what became of messages. The same report twice, late or out of order changes nothing. */
@ApplicationScoped
class DeliveryReports {
    private final Pool pool;
    private final CustomerLock lock;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    DeliveryReports(Pool pool, CustomerLock lock, BusinessCalendar calendar, BusinessClock clock) {
        this.pool = pool;
        this.lock = lock;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Writes the reports in one transaction and answers with the keys that belong to messages of this installation. */
    Uni<Set<UUID>> take(List<DeliveryReport> reports) {
        boolean optedOut = reports.stream().anyMatch(report -> report.kind() == MessageEventKind.OPTED_OUT);
        return pool.withTransaction(connection -> lock.toWriteFacts(connection)
                .chain(() -> connection.preparedQuery(ReportSql.TAKE).execute(values(reports)))
                .map(rows -> (Set<UUID>) new HashSet<>(Rows.list(rows, row -> row.getUUID(0))))
                .call(known -> optedOut
                        ? optOut(connection, reports)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> optOut(SqlConnection connection, List<DeliveryReport> reports) {
        return connection
                .preparedQuery(ReportSql.WITHDRAW)
                .execute(values(reports))
                .chain(() -> connection.preparedQuery(ReportSql.CALL_OFF).execute(values(reports)))
                .replaceWithVoid();
    }

    private Tuple values(List<DeliveryReport> reports) {
        return Tuple.tuple()
                .addOffsetDateTime(calendar.local(clock.now()))
                .addArrayOfUUID(reports.stream().map(DeliveryReport::key).toArray(UUID[]::new))
                .addArrayOfString(
                        reports.stream().map(report -> report.kind().name()).toArray(String[]::new))
                .addArrayOfOffsetDateTime(reports.stream()
                        .map(report -> calendar.local(report.occurredAt()))
                        .toArray(OffsetDateTime[]::new));
    }
}
