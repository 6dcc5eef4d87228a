package io.dangol.rfm;

import io.dangol.shared.Page;
import io.dangol.shared.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of models, newest first. */
@Description("A page of segmentation models, newest first.")
public record SegmentationModelConnection(
        @NonNull @Description("The models with their cursors.")
        List<@NonNull SegmentationModelEdge> edges,

        @NonNull @Description("The models alone.") List<@NonNull SegmentationModel> nodes,
        @NonNull @Description("Where the page lies.") PageInfo pageInfo,
        @Ignore @Nullable String name) {

    static SegmentationModelConnection of(Page<SegmentationModel> page, @Nullable String name) {
        List<SegmentationModelEdge> edges = page.items().stream()
                .map(model -> new SegmentationModelEdge(
                        SegmentationModels.cursor(model).toString(), model))
                .toList();
        return new SegmentationModelConnection(edges, page.items(), page.info(), name);
    }
}
