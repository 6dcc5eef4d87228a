package io.dangol.rfm;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds ScoringRuns by global id. */
@ApplicationScoped
class ScoringRunNodeLoader implements NodeLoader {
    private final ScoringRuns all;

    ScoringRunNodeLoader(ScoringRuns all) {
        this.all = all;
    }

    @Override
    public String type() {
        return ScoringRun.TYPE;
    }

    @Override
    public Uni<@Nullable ScoringRun> load(long key) {
        return all.find(key);
    }
}
