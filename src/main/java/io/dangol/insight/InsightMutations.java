package io.dangol.insight;

import io.dangol.access.Role;
import io.dangol.shared.BusinessCalendar;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Starts runs that draw insights. */
@GraphQLApi
@RolesAllowed(Role.Names.OPERATOR)
public class InsightMutations {
    private final Insights insights;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    public InsightMutations(Insights insights, BusinessCalendar calendar, BusinessClock clock) {
        this.insights = insights;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Mutation
    @NonNull @Description("Starts drawing insights of one kind from the facts. They come into force when all are there.")
    public Uni<InsightRunStartPayload> insightRunStart(
            @NonNull @Description("What to draw, and as of when.") InsightRunStartInput input) {
        Instant asOf = input.asOf() == null ? insights.today() : calendar.startOf(input.asOf());
        if (asOf.isAfter(clock.now())) {
            return Uni.createFrom()
                    .item(InsightRunStartPayload.refused(UserError.at(
                            "input.asOf",
                            "asOf " + input.asOf() + " lies ahead, where orders are still to come. Give a day that has"
                                    + " come, or leave it out.")));
        }
        return insights.start(input.kind(), asOf)
                .map(run -> new InsightRunStartPayload(run, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> InsightRunStartPayload.refused(UserError.of(refusal)));
    }
}
