package io.dangol.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefaultDatabaseTest {
    private static final String URL = "quarkus.datasource.reactive.url";

    @Inject
    Config config;

    @Test
    void theEmbeddedServerIsRecognised() {
        assertThat(DefaultDatabase.isInUse(config)).isTrue();
    }

    @Test
    void aConfiguredUrlIsSomebodysOwn() {
        Config configured = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(URL, "postgresql://db/crm"), "application", 250))
                .build();

        assertThat(DefaultDatabase.isInUse(configured)).isFalse();
    }

    @Test
    void noUrlIsNoDefaultDatabase() {
        assertThat(DefaultDatabase.isInUse(new SmallRyeConfigBuilder().build())).isFalse();
    }
}
