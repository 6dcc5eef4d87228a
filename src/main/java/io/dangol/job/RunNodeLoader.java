package io.dangol.job;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds runs by global id. */
@ApplicationScoped
class RunNodeLoader implements NodeLoader {
    private final Runs runs;

    RunNodeLoader(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String type() {
        return Run.TYPE;
    }

    @Override
    public Uni<@Nullable Run> load(long key) {
        return runs.find(key);
    }
}
