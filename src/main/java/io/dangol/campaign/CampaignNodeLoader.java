package io.dangol.campaign;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds campaigns by global id. */
@ApplicationScoped
class CampaignNodeLoader implements NodeLoader {
    private final CampaignCatalog catalog;

    CampaignNodeLoader(CampaignCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String type() {
        return Campaign.TYPE;
    }

    @Override
    public Uni<@Nullable Campaign> load(long key) {
        return catalog.find(key);
    }
}
