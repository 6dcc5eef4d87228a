package io.dangol.insight;

import io.dangol.shared.GlobalId;
import io.dangol.shared.Node;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Who buys the one product buys the other with it. */
@Description("Two products that are bought together (연관 상품): who buys the first also buys the associated one.")
public record ProductAssociation(
        @Ignore long key,
        @Ignore long productKey,
        @Ignore long associatedProductKey,

        @NonNull @Description("Orders before this instant were known.")
        OffsetDateTime asOf,

        @NonNull @Description("How strongly they go together.")
        AssociationMeasures measures)
        implements Node {
    static final String TYPE = "ProductAssociation";

    @Id
    @NonNull @Description("Opaque id of the association, the same from run to run.")
    @Override
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
