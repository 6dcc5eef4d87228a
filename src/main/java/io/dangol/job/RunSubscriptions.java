package io.dangol.job;

import io.dangol.access.Role;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Follows runs while they work. */
@GraphQLApi
public class RunSubscriptions {
    /** The ledger is polled, so that a run can be followed on a replica other than the one that works on it. */
    private static final Duration PACE = Duration.ofMillis(300);

    private final Runs runs;

    public RunSubscriptions(Runs runs) {
        this.runs = runs;
    }

    @Subscription
    @RolesAllowed({Role.Names.ANALYST, Role.Names.INTAKE})
    @NonNull @Description("The run each time it moves on, last when it has ended.")
    public Multi<Run> runProgress(@Id @NonNull @Description("Id of the run.") String id) {
        long key = GlobalId.key(Run.TYPE, id);
        return Multi.createBy()
                .repeating()
                .uni(() -> found(key, id))
                .withDelay(PACE)
                .until(new EndSeen()::isBehind)
                .skip()
                .repetitions();
    }

    private Uni<Run> found(long key, String id) {
        return runs.find(key)
                .onItem()
                .ifNull()
                .failWith(() -> DangolException.notFound("There is no run with the id " + id + "."));
    }

    /** Lets the last state through and stops behind it. */
    private static final class EndSeen {
        private boolean seen;

        boolean isBehind(Run run) {
            boolean behind = seen;
            seen = run.finished();
            return behind;
        }
    }
}
