package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Who buys of the one category buys of the other with it. */
@Description("Two categories that are bought together (연관 카테고리).")
public record CategoryAssociation(
        @Ignore long key,

        @NonNull @Description("The category, as the shop writes it.")
        String category,

        @NonNull @Description("The category that goes with it.")
        String associatedCategory,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @NonNull @Description("How strongly they go together.")
        AssociationMeasures measures)
        implements Node {
    static final String TYPE = "CategoryAssociation";

    @Id
    @NonNull @Description("Opaque id of the association, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
