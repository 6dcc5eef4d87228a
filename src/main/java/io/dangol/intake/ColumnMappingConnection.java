package io.dangol.intake;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of column mappings, newest first. */
@Description("A page of column mappings, newest first.")
public record ColumnMappingConnection(
        @NonNull @Description("The mappings with their cursors.")
        List<@NonNull ColumnMappingEdge> edges,

        @NonNull @Description("The mappings alone.") List<@NonNull ColumnMapping> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore @Nullable FactKind kind) {

    static ColumnMappingConnection of(Page<ColumnMapping> page, @Nullable FactKind kind) {
        List<ColumnMappingEdge> edges = page.items().stream()
                .map(mapping ->
                        new ColumnMappingEdge(ColumnMappings.cursor(mapping).toString(), mapping))
                .toList();
        return new ColumnMappingConnection(edges, page.items(), page.info(), kind);
    }
}
