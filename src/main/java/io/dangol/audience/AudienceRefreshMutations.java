package io.dangol.audience;

import io.dangol.access.Role;
import io.dangol.shared.BusinessClock;
import io.dangol.shared.DangolException;
import io.dangol.shared.GlobalId;
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

/** Starts refreshes of audiences. */
@GraphQLApi
@RolesAllowed(Role.Names.OPERATOR)
public class AudienceRefreshMutations {
    private final AudienceRefreshing refreshing;
    private final BusinessClock clock;

    public AudienceRefreshMutations(AudienceRefreshing refreshing, BusinessClock clock) {
        this.refreshing = refreshing;
        this.clock = clock;
    }

    @Mutation
    @NonNull @Description("Starts looking who is in audiences now, and notes who entered and left.")
    public Uni<@NonNull AudienceRefreshStartPayload> audienceRefreshStart(
            @Nullable @Description("What to refresh; null for all that are refreshed by schedule.")
                    AudienceRefreshStartInput input) {
        Instant now = clock.now();
        return Uni.createFrom()
                .deferred(
                        () -> start(input, Asking.instant(input == null ? null : input.asOf(), "input.asOf", now), now))
                .map(run -> new AudienceRefreshStartPayload(run, List.of()))
                .onFailure(DangolException.class)
                .recoverWithItem(refusal -> new AudienceRefreshStartPayload(null, List.of(UserError.of(refusal))));
    }

    private Uni<io.dangol.job.Run> start(@Nullable AudienceRefreshStartInput input, Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            throw DangolException.badInput("input.asOf lies ahead. Give a time that has come, or leave it out.")
                    .at("input.asOf");
        }
        Long key = input == null || input.audienceId() == null ? null : GlobalId.key(Audience.TYPE, input.audienceId());
        return refreshing.start(asOf, key);
    }
}
