package io.dangol.delivery;

import io.dangol.job.Run;
import io.dangol.job.RunRequest;
import io.dangol.job.RunTrigger;
import io.dangol.job.Runs;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due: through the gate, written, handed over, confirmed, a batch at a time. It may die between any two of
 * these steps, and run beside itself: what was let through and not confirmed is taken up again when its lease is over, with
 * the same key.
 */
@ApplicationScoped
public class Dispatching {
    static final String KIND = "DISPATCH";

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

    /** Sends in a run, when there is something to send. */
    Uni<Void> sendByRun() {
        Instant now = clock.now();
        return outbox.refresh(now)
                .chain(() -> outbox.due(now))
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.runUnlessTaken(
                                RunRequest.exclusive(KIND, RunTrigger.SCHEDULE), run -> sendAll(null, run::progress)));
    }

    /**
     * Begins to send in a run and answers with it.
     *
     * @param only row id of the campaign whose messages are to go; null for all
     * @throws io.dangol.job.RunRefusedException (as a failure) while another run sends
     */
    Uni<Run> start(@Nullable Long only) {
        return runs.start(
                RunRequest.exclusive(KIND, RunTrigger.MUTATION),
                run -> outbox.refresh(clock.now()).chain(() -> sendAll(only, run::progress)));
    }

    private Uni<String> sendAll(@Nullable Long only, Progress progress) {
        return sendAll(only, 0, progress).map(decided -> "Decided about " + decided + " messages.");
    }

    /** Tells how far the sending is. */
    @FunctionalInterface
    interface Progress {
        Uni<Void> told(long done, @Nullable Long total);
    }

    private Uni<Long> sendAll(@Nullable Long only, long before, Progress progress) {
        return round(only, clock.now())
                .call(decided -> progress.told(before + decided, null))
                .chain(decided ->
                        decided == 0 ? Uni.createFrom().item(before) : sendAll(only, before + decided, progress));
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
