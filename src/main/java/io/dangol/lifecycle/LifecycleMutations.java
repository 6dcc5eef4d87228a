package io.dangol.lifecycle;

import io.dangol.access.Callers;
import io.dangol.access.Role;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Sets where stages begin and end, and starts runs by hand. */
@GraphQLApi
public class LifecycleMutations {
    private final Staging staging;
    private final StageRules rules;
    private final Callers callers;
    private final BusinessClock clock;

    public LifecycleMutations(Staging staging, StageRules rules, Callers callers, BusinessClock clock) {
        this.staging = staging;
        this.rules = rules;
        this.callers = callers;
        this.clock = clock;
    }

    @Mutation
    @RolesAllowed(Role.Names.MARKETER)
    @NonNull @Description(
            "Changes where the lifecycle stages begin and end. Everybody's stage is decided again by the next run.")
    public Uni<LifecycleSettingsUpdatePayload> lifecycleSettingsUpdate(
            @NonNull @Description("What shall change.") LifecycleSettingsUpdateInput input) {
        return rules.change(input, callers.current());
    }

    @Mutation
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description(
            "Starts a run that decides in which stage customers are, and answers at once; follow it with runProgress.")
    public Uni<LifecycleRunStartPayload> lifecycleRunStart(
            @NonNull @Description("What the run shall do.") LifecycleRunStartInput input) {
        OffsetDateTime given = input.asOf();
        // PostgreSQL keeps microseconds; a finer instant would differ from itself once stored.
        Instant asOf = (given == null ? clock.now() : given.toInstant()).truncatedTo(ChronoUnit.MICROS);
        return staging.start(asOf, Boolean.TRUE.equals(input.full()))
                .map(run -> new LifecycleRunStartPayload(run, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new LifecycleRunStartPayload(null, List.of(UserError.of(refusal))));
    }
}
