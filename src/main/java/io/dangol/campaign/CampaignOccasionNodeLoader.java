package io.dangol.campaign;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds occasions of campaigns by global id. */
@ApplicationScoped
class CampaignOccasionNodeLoader implements NodeLoader {
    private final CampaignOccasions occasions;

    CampaignOccasionNodeLoader(CampaignOccasions occasions) {
        this.occasions = occasions;
    }

    @Override
    public String type() {
        return CampaignOccasion.TYPE;
    }

    @Override
    public Uni<@Nullable CampaignOccasion> load(long key) {
        return occasions.find(key);
    }
}
