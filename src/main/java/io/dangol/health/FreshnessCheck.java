package io.dangol.health;

import io.dangol.shared.BusinessCalendar;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether the segments that marketers see are of today. Wellness, not readiness: an application with old scores still
 * serves better than none, but somebody should look.
 */
@Wellness
@ApplicationScoped
class FreshnessCheck implements AsyncHealthCheck {
    private static final String NAME = "scoring freshness";

    private final ScoringAge scoring;
    private final BusinessCalendar calendar;
    private final HealthConfig config;

    FreshnessCheck(ScoringAge scoring, BusinessCalendar calendar, HealthConfig config) {
        this.scoring = scoring;
        this.calendar = calendar;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return scoring.newest()
                .map(this::response)
                .ifNoItem()
                .after(config.databaseTimeout())
                .fail()
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }

    private HealthCheckResponse response(@Nullable Instant asOf) {
        Duration age = scoring.age();
        return HealthCheckResponse.named(NAME)
                .status(age.compareTo(config.scoringMaxAge()) <= 0)
                .withData("asOf", asOf == null ? "never" : calendar.local(asOf).toString())
                .withData("ageMinutes", age.toMinutes())
                .withData("maxAgeMinutes", config.scoringMaxAge().toMinutes())
                .build();
    }
}
