package io.dangol.demo;

import io.dangol.shared.DefaultDatabase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Makes the demo brand at start-up where it is wanted, in the background: the API answers from the first moment. */
@ApplicationScoped
class DemoJob {
    private static final Logger LOG = Logger.getLogger(DemoJob.class);

    private final Demo demo;
    private final DemoConfig settings;
    private final Config config;

    DemoJob(Demo demo, DemoConfig settings, Config config) {
        this.demo = demo;
        this.settings = settings;
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        if (settings.enabled().orElseGet(() -> DefaultDatabase.isInUse(config))) {
            demo.make()
                    .subscribe()
                    .with(
                            made -> LOG.debug("The demo brand is as it should be"),
                            failure -> LOG.error("The demo brand could not be made; a restart tries again", failure));
        }
    }
}
