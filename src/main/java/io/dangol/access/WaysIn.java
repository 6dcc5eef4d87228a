package io.dangol.access;

import io.dangol.shared.DefaultDatabase;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Decides once, before anything is served, which ways in are open; refuses to start where that would be unsafe. */
@ApplicationScoped
class WaysIn {
    private static final Logger LOG = Logger.getLogger(WaysIn.class);

    private final Config config;
    private final AccessMode mode;

    WaysIn(AccessConfig access, Config config) {
        this.config = config;
        this.mode = new StartConditions(
                        LaunchMode.current() == LaunchMode.NORMAL,
                        config.getOptionalValue("quarkus.http.host", String.class)
                                .orElse(null),
                        !DefaultDatabase.isInUse(config),
                        config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class)
                                .orElse(true),
                        access.operatorToken().orElse(null),
                        access.mode())
                .decide();
    }

    /** Before every other observer: nothing may be scheduled, generated or served by an unsafe start. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (mode == AccessMode.LOCAL) {
            LOG.info(
                    "Whoever reaches localhost is the default user with every role. This mode is for a first look only.");
        } else {
            LOG.infof("Access mode %s", mode);
        }
        boolean anyAudience = config.getOptionalValue("quarkus.oidc.token.audience", String.class)
                .isEmpty();
        if (mode == AccessMode.OIDC && anyAudience) {
            LOG.warn("Tokens that the identity provider issued for any application are accepted."
                    + " Set quarkus.oidc.token.audience to the name by which it knows Dangol.");
        }
    }

    AccessMode mode() {
        return mode;
    }
}
