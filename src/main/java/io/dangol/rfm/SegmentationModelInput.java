package io.dangol.rfm;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A segmentation model as somebody writes it. */
@Input("SegmentationModelInput")
@Description("A segmentation model as somebody writes it: named segments in order, of which the first that holds wins.")
public record SegmentationModelInput(
        @NonNull @Description("Small letters, digits and hyphens; storing a name again makes its next version.")
        String name,

        @NonNull @Description("English title.") String title,
        @NonNull @Description("Korean title.") String titleKo,

        @NonNull @Description("Which of percentile and amount decides a monetary condition.")
        MonetaryBasis basis,

        @Nullable @Description("Name of the stored model that this one relaxes, for explanations.")
        String relaxes,

        @NonNull @Description("The segments in order of precedence.")
        List<@NonNull SegmentRule> rules) {

    ModelDraft draft() {
        return new ModelDraft(name, title, titleKo, basis, relaxes, rules);
    }
}
