package io.dangol.delivery;

import io.dangol.job.Run;
import io.dangol.job.RunContext;
import io.dangol.job.RunKind;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due: through the gate, written, handed over, confirmed, a batch at a time. It may die between any two of
 * these steps, and run beside itself: what was let through and not confirmed is taken up again when its lease is over, with
 * the same key.
 */
@ApplicationScoped
class Dispatching {
    private final Outbox outbox;
    private final Gatekeeper gatekeeper;
    private final MessageWriting writing;
    private final MessageChannels channels;
    private final Confirmations confirmations;
    private final DeliveryConfig config;
    private final Runs runs;
    private final BusinessClock clock;

    Dispatching(
            Outbox outbox,
            Gatekeeper gatekeeper,
            MessageWriting writing,
            MessageChannels channels,
            Confirmations confirmations,
            DeliveryConfig config,
            Runs runs,
            BusinessClock clock) {
        this.outbox = outbox;
        this.gatekeeper = gatekeeper;
        this.writing = writing;
        this.channels = channels;
        this.confirmations = confirmations;
        this.config = config;
        this.runs = runs;
        this.clock = clock;
    }

    /** Sends in a run, when there is something to do. */
    Uni<Void> sendByRun() {
        return outbox.awaits(clock.now())
                .chain(awaits -> awaits
                        ? runs.runUnlessTaken(
                                RunRequest.exclusive(RunKind.DISPATCH, RunTrigger.SCHEDULE), run -> sendAll(null, run))
                        : Uni.createFrom().voidItem());
    }

    /**
     * Begins to send in a run and answers with it.
     *
     * @param only row id of the campaign whose messages are to go; null for all
     * @throws io.dangol.job.RunRefusedException (as a failure) while another run sends
     */
    Uni<Run> start(@Nullable Long only) {
        return runs.start(RunRequest.exclusive(RunKind.DISPATCH, RunTrigger.MUTATION), run -> sendAll(only, run));
    }

    private Uni<String> sendAll(@Nullable Long only, RunContext run) {
        AtomicLong decided = new AtomicLong();
        return outbox.refresh(clock.now())
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> round(only, clock.now()).call(some -> run.progress(decided.addAndGet(some), null)))
                        .whilst(some -> some > 0)
                        .collect()
                        .last())
                .map(last -> "Decided about " + decided + " messages.");
    }

    /** One batch of each campaign that has something due, so that a large one does not keep a small one waiting. */
    Uni<Integer> round(Instant now) {
        return round(null, now);
    }

    private Uni<Integer> round(@Nullable Long only, Instant now) {
        return outbox.due(now)
                .chain(due -> batches(
                        due.stream()
                                .filter(campaign -> only == null || campaign.equals(only))
                                .toList(),
                        now));
    }

    private Uni<Integer> batches(List<Long> campaigns, Instant now) {
        return Multi.createFrom()
                .iterable(campaigns)
                .onItem()
                .transformToUniAndConcatenate(campaign -> batch(campaign, now))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> batch(long campaign, Instant now) {
        return gatekeeper
                .letThrough(campaign, channels.batch(config.batch()), now)
                .call(batch -> writing.write(batch, now)
                        .chain(written -> channels.handOver(written.messages())
                                .chain(handovers -> confirmations.confirm(batch, written.blank(), handovers, now))))
                .map(LetThroughBatch::taken);
    }
}
