package io.dangol.playbook;

import io.dangol.access.Role;
import io.dangol.lifecycle.LifecycleStage;
import io.dangol.rfm.SegmentKeys;
import io.dangol.shared.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The playbook, and what to do next. */
@GraphQLApi
@RolesAllowed(Role.Names.ANALYST)
public class PlaybookQueries {
    private final Playbooks playbooks;
    private final PlaybookCells cells;
    private final SegmentKeys keys;

    public PlaybookQueries(Playbooks playbooks, PlaybookCells cells, SegmentKeys keys) {
        this.playbooks = playbooks;
        this.cells = cells;
        this.keys = keys;
    }

    @Query
    @NonNull @Description("The grid of actions, stage × purpose, with what runs and where nothing does (플레이북).")
    public Uni<@NonNull Playbook> playbook() {
        return playbooks.grid();
    }

    @Query
    @Description("An action of the playbook by its id, or null when there is none.")
    public Uni<@Nullable PlaybookCell> playbookCell(@Id @NonNull @Description("Id of the action.") String id) {
        return cells.find(GlobalId.key(PlaybookCell.TYPE, id));
    }

    @Query
    @NonNull @Description(
            "What to do next (다음 할 일): the actions that reach customers today, those that do not run yet first. Counts"
                    + " every action's audience.")
    public Uni<@NonNull List<@NonNull PlaybookProposal>> playbookNext(
            @Nullable @Description("Only for customers of this stage.") LifecycleStage stage,
            @Nullable @Description("Only for customers of this segment, for example VIP.") String segmentKey) {
        return keys.require(segmentKey).chain(() -> playbooks.next(stage, segmentKey));
    }
}
