package io.dangol.rfm;

import io.dangol.shared.DangolException;
import io.dangol.shared.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The model after a change, or why there was none. */
@Description("The segmentation model after the change, or why nothing was changed.")
public record SegmentationModelPayload(
        @Nullable @Description("The model's version; null when nothing was changed.")
        SegmentationModel segmentationModel,

        @NonNull @Description("Why nothing was changed; empty when it was.")
        List<@NonNull UserError> userErrors) {

    static SegmentationModelPayload of(SegmentationModel model) {
        return new SegmentationModelPayload(model, List.of());
    }

    static SegmentationModelPayload refused(Throwable refusal) {
        List<UserError> errors = refusal instanceof InvalidModelException invalid
                ? invalid.errors().stream().map(error -> error.within("input")).toList()
                : List.of(UserError.of((DangolException) refusal));
        return new SegmentationModelPayload(null, errors);
    }
}
