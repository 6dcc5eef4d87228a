package io.dangol.playbook;

import io.dangol.audience.AudienceDefinition;
import io.dangol.audience.AudienceMembers;
import io.dangol.lifecycle.Lifecycle;
import io.dangol.lifecycle.LifecycleStage;
import io.dangol.lifecycle.StageHistory;
import io.dangol.lifecycle.StageSize;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grid, its holes, and what to do next. */
@ApplicationScoped
class Playbooks {
    private final PlaybookCells cells;
    private final StageHistory stages;
    private final AudienceMembers members;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    Playbooks(
            PlaybookCells cells,
            StageHistory stages,
            AudienceMembers members,
            BusinessCalendar calendar,
            BusinessClock clock) {
        this.cells = cells;
        this.stages = stages;
        this.members = members;
        this.calendar = calendar;
        this.clock = clock;
    }

    Uni<Playbook> grid() {
        return cells.all().chain(all -> stages.inForce().map(lifecycle -> grid(all, lifecycle)));
    }

    private static Playbook grid(List<PlaybookCell> all, @Nullable Lifecycle lifecycle) {
        return new Playbook(
                lifecycle == null ? null : lifecycle.asOf(),
                all,
                lifecycle == null ? List.of() : holes(all, lifecycle));
    }

    private static List<PlaybookHole> holes(List<PlaybookCell> all, Lifecycle lifecycle) {
        return lifecycle.stages().stream()
                .filter(size -> size.customers() > 0)
                .sorted(Comparator.comparingInt(StageSize::customers).reversed())
                .flatMap(size -> holes(all, size))
                .toList();
    }

    private static Stream<PlaybookHole> holes(List<PlaybookCell> all, StageSize size) {
        Map<PlaybookPurpose, List<PlaybookCell>> byPurpose = all.stream()
                .filter(cell -> cell.stage() == null || cell.stage() == size.stage())
                .collect(Collectors.groupingBy(PlaybookCell::purpose));
        return byPurpose.entrySet().stream()
                .filter(each -> each.getValue().stream().allMatch(cell -> cell.state() == PlaybookState.NOT_RUNNING))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new PlaybookHole(
                        size.stage(),
                        each.getKey(),
                        size.customers(),
                        each.getValue().size()));
    }

    /**
     * The actions for a stage or a segment, or for everybody, which reach somebody today: what does not run yet first,
     * then what can be run now, then the most customers.
     */
    Uni<List<PlaybookProposal>> next(@Nullable LifecycleStage stage, @Nullable String segmentKey) {
        Instant now = clock.now();
        return cells.all()
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .filter(cell -> stage == null || cell.stage() == null || cell.stage() == stage)
                        .onItem()
                        .transformToUniAndConcatenate(cell -> proposal(cell, stage, segmentKey, now))
                        .filter(proposal -> proposal.customers() > 0)
                        .collect()
                        .asList())
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(
                                        (PlaybookProposal each) -> each.cell().state() != PlaybookState.NOT_RUNNING)
                                .thenComparing(each -> each.cell().tier())
                                .thenComparing(Comparator.comparingInt(PlaybookProposal::customers)
                                        .reversed()))
                        .toList());
    }

    private Uni<PlaybookProposal> proposal(
            PlaybookCell cell, @Nullable LifecycleStage stage, @Nullable String segmentKey, Instant now) {
        return members.count(within(cell, stage, segmentKey), now)
                .map(count -> new PlaybookProposal(cell, count, calendar.local(now)));
    }

    /** Whom the action is for, of the stage and segment alone where they are given. */
    private static AudienceDefinition within(
            PlaybookCell cell, @Nullable LifecycleStage stage, @Nullable String segmentKey) {
        JsonObject definition = new JsonObject(cell.definition());
        JsonArray all = new JsonArray().add(Objects.requireNonNull(definition.getJsonObject("condition")));
        if (stage != null) {
            all.add(new JsonObject().put("stage", new JsonObject().put("stages", new JsonArray().add(stage.name()))));
        }
        if (segmentKey != null) {
            all.add(new JsonObject().put("segment", new JsonObject().put("keys", new JsonArray().add(segmentKey))));
        }
        return AudienceDefinition.parse(
                definition.put("condition", new JsonObject().put("and", all)).encode());
    }
}
