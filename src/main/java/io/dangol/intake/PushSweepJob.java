package io.dangol.intake;

import io.dangol.shared.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;

/** Forgets the keys of batches that nobody sends again any more. */
class PushSweepJob {
    private final Pool pool;
    private final BusinessClock clock;
    private final IntakeConfig config;

    PushSweepJob(Pool pool, BusinessClock clock, IntakeConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "24h", delayed = "10m", identity = "intake-push-sweep")
    Uni<Void> sweep() {
        return pool.preparedQuery(PushSql.FORGET)
                .execute(Tuple.of(clock.now().minus(config.pushesKept()).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
