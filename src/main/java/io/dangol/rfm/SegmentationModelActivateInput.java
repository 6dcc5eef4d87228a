package io.dangol.rfm;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which model shall decide, and from when on. */
@Input("SegmentationModelActivateInput")
@Description("Which version of a model shall decide, and from when on.")
public record SegmentationModelActivateInput(
        @Id @NonNull @Description("Id of the model's version.")
        String modelId,

        @Nullable @Description("From when on it decides; from now on when left out. The first scoring run after it applies it.")
        OffsetDateTime effectiveFrom) {}
