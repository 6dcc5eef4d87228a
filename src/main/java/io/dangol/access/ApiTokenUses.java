package io.dangol.access;

import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes when tokens were last used: in memory per request, in the database every half minute. */
@ApplicationScoped
class ApiTokenUses {
    private final Pool pool;
    private final BusinessClock clock;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    ApiTokenUses(Pool pool, BusinessClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void note(ApiTokenGrant grant) {
        if (grant.key() != null) {
            noted.put(grant.key(), clock.now());
        }
    }

    /** What was noted since the last write; a use noted while it runs waits for the next. */
    @Scheduled(
            identity = "api-token-uses",
            every = "30s",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        Map<Long, Instant> batch = Map.copyOf(noted);
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Long[] ids = batch.keySet().toArray(Long[]::new);
        OffsetDateTime[] times = Arrays.stream(ids)
                .map(id -> batch.get(id).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return pool.preparedQuery(ApiTokenSql.NOTE_USES)
                .execute(Tuple.of(ids, times))
                .invoke(() -> batch.forEach(noted::remove))
                .replaceWithVoid();
    }
}
