package io.dangol.rfm;

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
        List<SegmentRule> rules) {}
