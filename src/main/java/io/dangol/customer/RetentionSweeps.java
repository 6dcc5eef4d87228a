package io.dangol.customer;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.stream.Collectors;

/** Forgets what was kept long enough, in small transactions, so that a kill leaves nothing half done. */
@ApplicationScoped
public class RetentionSweeps {
    private static final int AT_ONCE = 5000;

    private final Runs runs;
    private final Pool pool;
    private final Instance<Retention> rules;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    RetentionSweeps(
            Runs runs, Pool pool, @Any Instance<Retention> rules, BusinessClock clock, BusinessCalendar calendar) {
        this.runs = runs;
        this.pool = pool;
        this.rules = rules;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Once a day on all replicas together. */
    Uni<Void> runDaily() {
        Instant now = clock.now();
        RunRequest request = RunRequest.exclusive(RunKind.RETENTION, RunTrigger.SCHEDULE)
                .oncePer(calendar.dayOf(now).toString());
        return runs.runUnlessTaken(request, run -> sweep(run, now));
    }

    /** Forgets now, and answers when that is done. */
    public Uni<Run> run(Instant now, RunTrigger trigger) {
        return runs.run(RunRequest.exclusive(RunKind.RETENTION, trigger), run -> sweep(run, now));
    }

    private Uni<String> sweep(RunContext run, Instant now) {
        return Multi.createFrom()
                .iterable(rules)
                .onItem()
                .transformToUniAndConcatenate(rule ->
                        sweep(run, rule, now).map(forgotten -> String.format("%,d %s", forgotten, rule.what())))
                .collect()
                .asList()
                .map(told -> "Forgot " + told.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    private Uni<Long> sweep(RunContext run, Retention rule, Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.withTransaction(
                        connection -> rule.forget(connection, now, AT_ONCE).call(() -> run.fence(connection))))
                .whilst(forgotten -> forgotten == AT_ONCE)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
