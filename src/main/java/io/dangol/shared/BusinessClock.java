package io.dangol.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The one place that reads the time. Everything else is told an {@code asOf}. */
@ApplicationScoped
public class BusinessClock {
    private final Clock clock = Clock.systemUTC();

    public Instant now() {
        return clock.instant();
    }
}
