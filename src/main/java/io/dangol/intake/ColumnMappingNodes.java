package io.dangol.intake;

import io.dangol.shared.NodeLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds column mappings by global id. */
@ApplicationScoped
class ColumnMappingNodes implements NodeLoader {
    private final ColumnMappings mappings;

    ColumnMappingNodes(ColumnMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public String type() {
        return ColumnMapping.TYPE;
    }

    @Override
    public Uni<@Nullable ColumnMapping> load(long key) {
        return mappings.find(key);
    }
}
