package io.dangol.job;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One long piece of work, as the ledger knows it. */
@Description("A long piece of work: an import, a scoring run, a recording of KPI results. Follow it with runProgress.")
public record Run(
        @Ignore long key,

        @NonNull @Description("What kind of work.") RunKind kind,

        @NonNull @Description("What started it.") RunTrigger trigger,

        @Nullable @Description("The scheduled period it works for, for example a day; each is worked once.")
        String period,

        @NonNull @Description("How it stands.") RunStatus status,
        @NonNull @Description("When it began.") OffsetDateTime startedAt,

        @Nullable @Description("When it ended; null while it is at work.")
        OffsetDateTime finishedAt,

        @NonNull @Description("How far it is.") RunProgress progress,

        @Nullable @Description("What it did, in a sentence.")
        String summary,

        @Nullable @Description("Why it failed; null unless it did.")
        RunFailure failure)
        implements Node {
    static final String TYPE = "Run";

    @Id
    @NonNull @Description("Opaque id of the run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    public boolean finished() {
        return status != RunStatus.RUNNING;
    }
}
