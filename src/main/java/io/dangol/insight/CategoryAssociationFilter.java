package io.dangol.insight;

import io.dangol.shared.Select;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which associations a list shows; all conditions given must hold. */
@Input("CategoryAssociationFilter")
@Description("Which associations of categories to list. All conditions given must hold.")
public record CategoryAssociationFilter(
        @Nullable @Description("Only those of this category, written as the shop writes it.")
        String category,

        @Nullable @Description("With at least this support, from 0 to 1.")
        Double supportAtLeast,

        @Nullable @Description("With at least this confidence, from 0 to 1.")
        Double confidenceAtLeast,

        @Nullable @Description("With at least this lift; above 1 for more than chance.")
        Double liftAtLeast,

        @Nullable @Description("True for those whose lift was above 1 in every period of the window.")
        Boolean stable) {
    static final CategoryAssociationFilter NONE = new CategoryAssociationFilter(null, null, null, null, null);

    Select narrow(Select associations) {
        Select narrowed = associations.whereGiven("a.category = ?", category);
        return AssociationSelect.narrow(narrowed, supportAtLeast, confidenceAtLeast, liftAtLeast, stable);
    }
}
