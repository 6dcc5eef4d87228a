package io.dangol.rfm;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds SegmentationModels by global id. */
@ApplicationScoped
class SegmentationModelNodeLoader implements NodeLoader {
    private final SegmentationModels all;

    SegmentationModelNodeLoader(SegmentationModels all) {
        this.all = all;
    }

    @Override
    public String type() {
        return SegmentationModel.TYPE;
    }

    @Override
    public Uni<@Nullable SegmentationModel> load(long key) {
        return all.find(key);
    }
}
