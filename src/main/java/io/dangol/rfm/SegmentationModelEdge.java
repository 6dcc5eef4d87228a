package io.dangol.rfm;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A model in a page. */
@Description("A segmentation model in a page.")
public record SegmentationModelEdge(
        @NonNull @Description("Where the model stands in the list.")
        String cursor,

        @NonNull @Description("The model.") SegmentationModel node) {}
