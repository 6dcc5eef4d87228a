package io.dangol.campaign;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds KPI targets by global id. */
@ApplicationScoped
class KpiTargetNodeLoader implements NodeLoader {
    private final CampaignCatalog catalog;

    KpiTargetNodeLoader(CampaignCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String type() {
        return KpiTarget.TYPE;
    }

    @Override
    public Uni<@Nullable KpiTarget> load(long key) {
        return catalog.targetsByIds(List.of(key)).map(found -> found.get(key));
    }
}
