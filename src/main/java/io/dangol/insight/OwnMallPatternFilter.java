package io.dangol.insight;

import io.dangol.shared.Select;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which patterns a list shows; all conditions given must hold. */
@Input("OwnMallPatternFilter")
@Description("Which platform → own-mall patterns to list. All conditions given must hold.")
public record OwnMallPatternFilter(
        @Nullable @Description("True for those beyond chance.")
        Boolean proven,

        @Nullable @Description("True for patterns of products, false for those of categories; both when left out.")
        Boolean ofProducts) {
    static final OwnMallPatternFilter NONE = new OwnMallPatternFilter(null, null);

    Select narrow(Select patterns) {
        if (proven != null) {
            patterns.where(proven ? "w.proven" : "not w.proven");
        }
        if (ofProducts != null) {
            patterns.where(ofProducts ? "w.product_id is not null" : "w.category is not null");
        }
        return patterns;
    }
}
