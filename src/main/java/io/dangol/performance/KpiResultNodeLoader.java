package io.dangol.performance;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds KPI results by global id. */
@ApplicationScoped
class KpiResultNodeLoader implements NodeLoader {
    private final KpiResults results;

    KpiResultNodeLoader(KpiResults results) {
        this.results = results;
    }

    @Override
    public String type() {
        return KpiResult.TYPE;
    }

    @Override
    public Uni<@Nullable KpiResult> load(long key) {
        return results.find(key);
    }
}
