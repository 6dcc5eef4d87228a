package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartConditionsTest {
    private static final String TOKEN = "dgl_" + "x".repeat(43);

    @Test
    void aFirstLookOnThisMachineIsLocal() {
        assertThat(start(true, "localhost", false, false, null, null).decide()).isEqualTo(AccessMode.LOCAL);
        assertThat(start(false, "127.0.0.1", true, false, null, null).decide())
                .as("development with a database of one's own")
                .isEqualTo(AccessMode.LOCAL);
    }

    @ParameterizedTest
    @CsvSource({"true, localhost, true", "true, 0.0.0.0, false", "false, 0.0.0.0, false", "true, 10.1.2.3, false"})
    void theDefaultUserIsRefusedWhereOthersCouldReachIt(boolean production, String host, boolean external) {
        for (AccessMode mode : new AccessMode[] {null, AccessMode.LOCAL}) {
            assertThatThrownBy(() ->
                            start(production, host, external, false, null, mode).decide())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(external ? "quarkus.datasource.reactive.url" : "quarkus.http.host")
                    .hasMessageContaining("dangol.access.operator-token")
                    .hasMessageContaining("dangol.access.mode")
                    .hasMessageContaining("quarkus.oidc.auth-server-url");
        }
    }

    @Test
    void aConfiguredWayInTakesTheDefaultUsersPlace() {
        assertThat(start(true, "0.0.0.0", true, false, TOKEN, null).decide()).isEqualTo(AccessMode.TOKENS);
        assertThat(start(true, "0.0.0.0", true, false, null, AccessMode.TOKENS).decide())
                .isEqualTo(AccessMode.TOKENS);
        assertThat(start(true, "0.0.0.0", true, true, null, null).decide()).isEqualTo(AccessMode.OIDC);
        assertThat(start(false, "localhost", false, false, TOKEN, null).decide())
                .as("on a developer's machine too")
                .isEqualTo(AccessMode.TOKENS);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> start(true, "0.0.0.0", true, false, null, AccessMode.OIDC)
                        .decide())
                .hasMessageContaining("quarkus.oidc.tenant-enabled is false");
        assertThatThrownBy(() -> start(true, "0.0.0.0", true, true, null, AccessMode.TOKENS)
                        .decide())
                .hasMessageContaining("quarkus.oidc.tenant-enabled is true");
        assertThatThrownBy(() -> start(false, "localhost", false, false, TOKEN, AccessMode.LOCAL)
                        .decide())
                .hasMessageContaining("dangol.access.operator-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin", "dgl_", "dgl_tooshort", "changeme-changeme-changeme-changeme-changeme-chang"})
    void anOperatorTokenThatIsNoSecretIsRefusedWithoutBeingShown(String weak) {
        assertThatThrownBy(() -> start(true, "0.0.0.0", true, false, weak, null).decide())
                .hasMessageContaining("dangol.access.operator-token")
                .hasMessageContaining("openssl rand")
                .message()
                .doesNotContain(weak.length() > 6 ? weak : "\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "127.0.0.1, true",
        "127.8.8.8, true",
        "::1, true",
        "[::1], true",
        "0.0.0.0, false",
        "::, false",
        "127.0.0.1.evil.example, false",
        "localhost.evil.example, false",
        "10.0.0.1, false"
    })
    void onlyThisMachinesAddressesAreLoopback(String host, boolean expected) {
        assertThat(Loopback.is(host)).isEqualTo(expected);
    }

    private static StartConditions start(
            boolean production,
            String host,
            boolean external,
            boolean oidc,
            @Nullable String token,
            @Nullable AccessMode mode) {
        return new StartConditions(production, host, external, oidc, token, Optional.ofNullable(mode));
    }
}
