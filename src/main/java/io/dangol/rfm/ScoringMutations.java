package io.dangol.rfm;

import io.dangol.access.Role;
import io.dangol.job.RunTrigger;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Starts scoring by hand. */
@GraphQLApi
public class ScoringMutations {
    private final Scoring scoring;
    private final BusinessClock clock;

    public ScoringMutations(Scoring scoring, BusinessClock clock) {
        this.scoring = scoring;
        this.clock = clock;
    }

    @Mutation("scoringRunStart")
    @RolesAllowed(Role.Names.OPERATOR)
    @NonNull @Description("Starts a scoring run (RFM 점수 산정) and answers at once; follow the run with runProgress. While it "
            + "works, and if it fails, the result in force stays.")
    public Uni<@NonNull ScoringRunStartPayload> start(
            @NonNull @Description("What the run shall do.") ScoringRunStartInput input) {
        OffsetDateTime given = input.asOf();
        // PostgreSQL keeps microseconds; a finer instant would differ from itself once stored.
        Instant asOf = (given == null ? clock.now() : given.toInstant()).truncatedTo(ChronoUnit.MICROS);
        return scoring.start(new ScoringRequest(asOf, input.kind(), RunTrigger.MUTATION, null))
                .map(ScoringRunStartPayload::started)
                .onFailure(DangolException.class)
                .recoverWithItem(ScoringRunStartPayload::refused);
    }
}
