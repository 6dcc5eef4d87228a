package io.dangol;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** How the packaged application is started for its tests. The database comes from the environment. */
public class PackagedSettings implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "dgl_packaged-packaged-packaged-packaged-packa-0";
    static final String AUTHORIZATION = "Bearer " + TOKEN;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "dangol.access.operator-token", TOKEN,
                "dangol.demo.enabled", "false",
                "quarkus.management.port", "0");
    }

    @Override
    public void stop() {
        // The application was started by the test framework, which stops it.
    }
}
