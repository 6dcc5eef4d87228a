package io.dangol.performance;

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
import org.jspecify.annotations.Nullable;

/** Starts recordings of KPI results. */
@GraphQLApi
@RolesAllowed(Role.Names.OPERATOR)
public class KpiMutations {
    private final KpiRecordings recordings;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;

    public KpiMutations(KpiRecordings recordings, BusinessCalendar calendar, BusinessClock clock) {
        this.recordings = recordings;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Mutation
    @NonNull @Description("Starts recording what every running or recently completed campaign's promises stand at.")
    public Uni<KpiRecordingPayload> kpiRecordingStart(
            @Nullable @Description("As of when; null for today.") KpiRecordingStart input) {
        Instant asOf = input == null || input.asOf() == null ? recordings.today() : calendar.startOf(input.asOf());
        if (asOf.isAfter(clock.now())) {
            return Uni.createFrom()
                    .item(new KpiRecordingPayload(
                            null,
                            List.of(UserError.at(
                                    "input.asOf", "asOf lies ahead. Give a day that has come, or leave it out."))));
        }
        return recordings
                .start(asOf)
                .map(run -> new KpiRecordingPayload(run, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new KpiRecordingPayload(null, List.of(UserError.of(refusal))));
    }
}
