package io.dangol.playbook;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The grid of actions over what really runs. */
@Description("The grid of actions, stage × purpose, over what really runs (플레이북).")
public record Playbook(
        @Nullable @Description("Stages are as of this instant; null before the first lifecycle run.")
        OffsetDateTime asOf,

        @NonNull @Description("All actions, in the playbook's order.")
        List<@NonNull PlaybookCell> cells,

        @NonNull @Description("Where customers are and nothing runs, the largest stage first.")
        List<@NonNull PlaybookHole> holes) {}
