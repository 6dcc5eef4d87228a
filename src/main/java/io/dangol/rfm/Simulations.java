package io.dangol.rfm;

import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tries models on today's customers without touching anything. */
@ApplicationScoped
class Simulations {
    private final Pool pool;
    private final SegmentationModels models;
    private final AsOfScoring asOfScoring;
    private final ScoringLedger ledger;
    private final Segments segments;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Simulations(
            Pool pool,
            SegmentationModels models,
            AsOfScoring asOfScoring,
            ScoringLedger ledger,
            Segments segments,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.pool = pool;
        this.models = models;
        this.asOfScoring = asOfScoring;
        this.ledger = ledger;
        this.segments = segments;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Tries a model that is not stored.
     *
     * @throws InvalidModelException naming every rule and field at fault
     */
    Uni<Simulation> of(ModelDraft draft) {
        List<UserError> errors = models.validate(draft);
        return errors.isEmpty()
                ? of(draft.unstored(calendar.local(clock.now())))
                : Uni.createFrom().failure(new InvalidModelException(errors));
    }

    /** Tries a model as of the result in force, so that nothing but the model differs; before the first, as of now. */
    Uni<Simulation> of(SegmentationModel model) {
        return ledger.current(pool)
                .map(current -> current == null ? clock.now() : current.asOf())
                .chain(asOf -> asOfScoring.simulate(model, asOf).map(found -> simulation(model, asOf, found)));
    }

    private Simulation simulation(SegmentationModel model, Instant asOf, Evaluation<SimulatedShare> found) {
        List<SimulatedShare> shares = found.results();
        List<SegmentSize> sizes = shares.stream()
                .collect(Collectors.toMap(
                        share -> share.size().segmentKey(), SimulatedShare::size, SegmentSize::plus, TreeMap::new))
                .values()
                .stream()
                .toList();
        return new Simulation(
                calendar.local(asOf),
                segments.segments(model, asOf, found.cuts().buyers(), sizes, false),
                count(shares, share -> share.size().segmentKey().equals(SegmentRule.UNCLASSIFIED)),
                count(shares, SimulatedShare::overlapping),
                count(shares, share -> !share.size().segmentKey().equals(share.from())),
                moves(shares));
    }

    private static int count(List<SimulatedShare> shares, Predicate<SimulatedShare> which) {
        return shares.stream()
                .filter(which)
                .mapToInt(share -> share.size().customers())
                .sum();
    }

    private static List<SimulatedMove> moves(List<SimulatedShare> shares) {
        Map<List<String>, Integer> counts = new TreeMap<>(
                Comparator.<List<String>, String>comparing(pair -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        for (SimulatedShare share : shares) {
            String from = share.from() == null ? "" : share.from();
            counts.merge(List.of(from, share.size().segmentKey()), share.size().customers(), Integer::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new SimulatedMove(
                        each.getKey().get(0).isEmpty() ? null : each.getKey().get(0),
                        each.getKey().get(1),
                        each.getValue()))
                .toList();
    }
}
