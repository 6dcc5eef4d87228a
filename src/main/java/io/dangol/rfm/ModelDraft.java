package io.dangol.rfm;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as somebody proposes it: not stored, not validated.
 *
 * @param name small letters, digits and hyphens; storing a name again makes its next version
 * @param relaxes name of the model that this one relaxes, if any
 */
public record ModelDraft(
        String name,
        String title,
        String titleKo,
        MonetaryBasis basis,
        @Nullable String relaxes,
        List<SegmentRule> rules) {

    /** The draft in the shape of a model, for trying it. */
    SegmentationModel unstored(OffsetDateTime now) {
        return new SegmentationModel(0, name, 0, title, titleKo, "", now, null, basis, relaxes, List.copyOf(rules));
    }
}
